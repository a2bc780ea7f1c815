import { typeText } from "../../emit/type-text.js";
import type { AliasDeclaration, Tree, Type, UnionDeclaration } from "../../model/api.js";
import { type Comparison, type Where, whereOf } from "../comparison.js";
import { markCode } from "../mark-code.js";
import { type MemberPair, pairMembers } from "../pair-members.js";
import { relateTypes } from "./relate-types.js";

/** The members of a union of classes, and the tags that tell them apart. */
export function compareTrees(comparison: Comparison, old: Tree, now: Tree, where: Where): void {
  const { record } = comparison;
  const { name } = now;
  if (old.attribute !== now.attribute)
    record("union-tag-moved", where, { name, old: old.attribute, now: now.attribute });
  const { pairs, removed, added } = pairMembers(comparison.counterparts, old, now);
  for (const { declaration } of removed)
    record("union-member-removed", where, { name, member: declaration.name });
  for (const { declaration } of added)
    record("union-member-added-open", where, { name, member: declaration.name });
  for (const pair of pairs) compareCases(comparison, pair, where);
}

function compareCases({ record }: Comparison, { before, after }: MemberPair, where: Where): void {
  const member = after.declaration.name;
  for (const tag of before.tags)
    if (!after.tags.includes(tag))
      record("union-case-removed", where, { member, tag: String(tag) });
  for (const tag of after.tags)
    if (!before.tags.includes(tag)) record("union-case-added", where, { member, tag: String(tag) });
}

/** A declaration that is nothing but a type. */
type Named = AliasDeclaration | UnionDeclaration;

const ruleOf = {
  wider: "type-widened",
  narrower: "type-narrowed",
  different: "type-changed",
} as const;

/** A named type: its members where it is a union, else what it stands for. */
export function compareNamedTypes(comparison: Comparison, old: Named, now: Named): void {
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  const { name } = now;
  const [carried, carries] = [carriesUnknown(old), carriesUnknown(now)];
  if (!carried && carries) comparison.record("union-opened", where, { name });
  if (carried && !carries) comparison.record("union-closed", where, { name });
  const trees = isTree(old) && isTree(now);
  const [before, after] = trees ? [nullOf(old.type), nullOf(now.type)] : [old.type, now.type];
  if (before.kind === "union" && after.kind === "union") {
    // What is carried are objects, so null is new where it was not.
    const isCarried = carried && !trees;
    compareMembers(comparison, { old: before, now: after, name, carried: isCarried }, where);
    return;
  }
  const relation = relateTypes(comparison.counterparts, before, after);
  if (relation === "same") return;
  const texts = { name, old: typeText(before), now: typeText(after) };
  comparison.record(ruleOf[relation], where, texts);
}

/** Of a union of classes, which are compared by their tags, what else it may be. */
function nullOf(type: Type): Type {
  const hasNull = type.kind === "union" && type.members.some(({ kind }) => kind === "null");
  const members: readonly Type[] = hasNull ? [{ kind: "null" }] : [];
  return { kind: "union", members, open: false, fallback: undefined };
}

function isTree(declaration: Named): boolean {
  return declaration.kind === "union" && declaration.tree !== undefined;
}

function carriesUnknown(declaration: Named): boolean {
  const { type } = declaration;
  return (
    isTree(declaration) || (type.kind === "union" && (type.open || type.fallback !== undefined))
  );
}

interface Members {
  readonly old: Extract<Type, { kind: "union" }>;
  readonly now: Extract<Type, { kind: "union" }>;
  readonly name: string;
  readonly carried: boolean;
}

function compareMembers(
  { counterparts, record }: Comparison,
  { old, now, name, carried }: Members,
  where: Where,
): void {
  const same = (before: Type, after: Type): boolean =>
    relateTypes(counterparts, before, after) === "same";
  for (const member of old.members)
    if (!now.members.some((each) => same(member, each)))
      record("union-member-removed", where, { name, member: markCode(typeText(member)) });
  const id = carried ? "union-member-added-open" : "union-member-added-closed";
  for (const member of now.members)
    if (!old.members.some((each) => same(each, member)))
      record(id, where, { name, member: markCode(typeText(member)) });
}

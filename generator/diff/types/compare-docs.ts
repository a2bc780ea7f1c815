import type { Declaration, Docs, EnumDeclaration, ModelDeclaration } from "../../model/api.js";
import { type Comparison, type Where, whereOf } from "../comparison.js";
import { markCode } from "../mark-code.js";
import { pairFields } from "../pair-fields.js";

/** What is said to people about a declaration and what is in it. */
export function compareDocs(comparison: Comparison, old: Declaration, now: Declaration): void {
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  compareText(comparison, { name: now.name, old: old.docs, now: now.docs }, where);
  if (old.kind === "model" && now.kind === "model") compareFieldDocs(comparison, old, now);
  if (old.kind === "enum" && now.kind === "enum")
    compareMemberDocs(comparison, { old, now }, where);
}

function compareFieldDocs(
  comparison: Comparison,
  old: ModelDeclaration,
  now: ModelDeclaration,
): void {
  const { pairs } = pairFields(comparison.counterparts, old, now);
  for (const { before, after } of pairs) {
    const [from, to] = [before.schema.at, after.schema.at];
    const where = whereOf({ declaration: now.name, before: from, after: to });
    const docs = { name: markCode(after.name), old: before.docs, now: after.docs };
    compareText(comparison, docs, where);
  }
}

interface EnumPair {
  readonly old: EnumDeclaration;
  readonly now: EnumDeclaration;
}

function compareMemberDocs({ record }: Comparison, { old, now }: EnumPair, where: Where): void {
  const docs = new Map(old.members.map((member) => [member.value, member.docs]));
  for (const member of now.members) {
    const text = docs.get(member.value);
    if (text !== undefined && text !== member.docs)
      record("docs-changed", where, { name: `${now.name}.${member.name}` });
  }
}

interface Texts {
  readonly name: string;
  readonly old: Docs;
  readonly now: Docs;
}

function compareText({ record }: Comparison, { name, old, now }: Texts, where: Where): void {
  if (!old.deprecated && now.deprecated) record("deprecated", where, { name });
  if (old.deprecated && !now.deprecated) record("no-longer-deprecated", where, { name });
  if (old.text !== now.text) record("docs-changed", where, { name });
}

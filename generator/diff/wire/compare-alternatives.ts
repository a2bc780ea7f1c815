import type { Type } from "../../model/api.js";
import { target } from "../../model/schema-facts.js";
import type { Schema } from "../../schema/schema.js";
import { pointerKeys } from "../../source/pointer.js";
import { canonicalText } from "../canonical-text.js";
import { markCode } from "../mark-code.js";
import { compareNull } from "./compare-json-types.js";
import { compareSchemas, type FactsPair, type WireComparison } from "./compare-schemas.js";
import { type Subject, subjectInside } from "./subject.js";

/**
 * The branches of a union: those that are declared are the same when their declarations are, others when they say the same, and
 * of the rest those that alone have a JSON type are compared.
 */
export function compareAlternatives(
  comparison: WireComparison,
  subject: Subject,
  { before, after }: FactsPair,
): void {
  const { record } = comparison;
  const { what, where } = subject;
  compareNull(comparison, subject, [before.nullable, after.nullable]);
  const old = new Set(before.alternatives.length > 0 ? before.alternatives : [subject.before]);
  const now = new Set(after.alternatives.length > 0 ? after.alternatives : [subject.after]);
  for (const isSame of [sameDeclaration(comparison), sameText, sameJsonTypes]) {
    for (const [from, to] of matches(old, now, isSame)) {
      old.delete(from);
      now.delete(to);
      const inside = { what: `${what} as ${nameOf(to)}`, before: from, after: to, type: undefined };
      compareSchemas(comparison, subjectInside(subject, inside));
    }
  }
  for (const branch of old)
    record(
      "alternative-removed",
      { ...where, before: branch.at },
      { what, member: nameOf(branch) },
    );
  const id = carries(subject.type) ? "alternative-added-open" : "alternative-added-closed";
  for (const branch of now)
    record(id, { ...where, after: branch.at }, { what, member: nameOf(branch) });
}

type IsSame = (before: Schema, after: Schema) => boolean;

/** The pairs of which each is the only match of the other. */
function matches(
  old: ReadonlySet<Schema>,
  now: ReadonlySet<Schema>,
  isSame: IsSame,
): readonly (readonly [Schema, Schema])[] {
  return [...old].flatMap((from) => {
    const found = [...now].filter((to) => isSame(from, to));
    const [to] = found;
    if (to === undefined || found.length > 1) return [];
    const rivals = [...old].filter((each) => isSame(each, to));
    return rivals.length === 1 ? [[from, to] as const] : [];
  });
}

function sameDeclaration({ before, after, counterparts }: WireComparison): IsSame {
  return (from, to) => {
    const declaration = before.declarationOf.get(target(from));
    if (declaration === undefined) return false;
    return counterparts.after(declaration) === after.declarationOf.get(target(to));
  };
}

function sameText(from: Schema, to: Schema): boolean {
  return from.ref === undefined && canonicalText(from.json) === canonicalText(to.json);
}

function sameJsonTypes(from: Schema, to: Schema): boolean {
  const [old, now] = [target(from).types, target(to).types];
  return old !== undefined && now !== undefined && old.join() === now.join() && old[0] !== "object";
}

function carries(type: Type | undefined): boolean {
  return type?.kind === "union" && (type.open || type.fallback !== undefined);
}

/** A branch by its name, or what it is. */
function nameOf(branch: Schema): string {
  const facts = target(branch);
  if (branch.ref !== undefined) {
    const name = pointerKeys(facts.at.pointer).at(-1) ?? facts.title ?? facts.at.source.path;
    return markCode(name);
  }
  if (facts.title !== undefined) return markCode(facts.title);
  return facts.types?.join(" or ") ?? "a schema without a name";
}

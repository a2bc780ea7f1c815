import type { TypeName } from "../../schema/schema.js";
import type { Comparison } from "../comparison.js";
import type { FactsPair } from "./compare-schemas.js";
import { type Facts, isAnything } from "./facts.js";
import type { Subject } from "./subject.js";

/**
 * The JSON types of values, and null by itself, since it comes and goes most often. Says whether they have anything in common,
 * so that it is worth looking inside.
 */
export function compareJsonTypes(
  comparison: Comparison,
  subject: Subject,
  { before, after }: FactsPair,
): boolean {
  const { what, where } = subject;
  const { record } = comparison;
  if (!isAnything(before) && !isAnything(after))
    compareNull(comparison, subject, [before.nullable, after.nullable]);
  const params = { what, old: typesText(before), now: typesText(after) };
  const fits = isWithin(before.types, after.types);
  const covers = isWithin(after.types, before.types);
  if (fits && covers) return true;
  if (fits) record("json-type-widened", where, params);
  else if (covers) record("json-type-narrowed", where, params);
  else record("json-type-changed", where, params);
  return fits || covers;
}

/** Whether values may be null. */
export function compareNull(
  { record }: Comparison,
  { what, where }: Pick<Subject, "what" | "where">,
  [before, after]: readonly [boolean, boolean],
): void {
  if (before !== after) record(after ? "null-allowed" : "null-refused", where, { what });
}

/** Whether every type of one is among those of the other. */
function isWithin(
  types: ReadonlySet<TypeName> | undefined,
  among: ReadonlySet<TypeName> | undefined,
): boolean {
  if (among === undefined) return true;
  if (types === undefined) return false;
  return [...types].every((type) => among.has(type) || (type === "integer" && among.has("number")));
}

function typesText({ types }: Facts): string {
  if (types === undefined) return "anything";
  return types.size === 0 ? "nothing" : [...types].sort().join(" or ");
}

import type { Schema } from "../schema/schema.js";
import type { Location } from "../source/source.js";

/** Where a schema begins: at the key it stands under, for it bears the name. */
export function keyOf({ at }: Schema): Location {
  return { ...at, part: "key" };
}

/** A keyword of a schema; the schema where the keyword is written otherwise or elsewhere. */
export function keywordOf({ at }: Schema, keyword: string): Location {
  return { source: at.source, pointer: `${at.pointer}/${keyword}`, part: "key" };
}

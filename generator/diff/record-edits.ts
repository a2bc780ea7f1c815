import type { Schema } from "../schema/schema.js";
import { isJsonObject, type Json } from "../source/json.js";
import type { Location } from "../source/source.js";
import { sameJson } from "./canonical-text.js";
import { type Comparison, type Where, whereOf } from "./comparison.js";

/**
 * Records every schema that is not what it was although no rule found anything in it, so that nothing goes unsaid.
 * `known` are the places that something was found at.
 */
export function recordEdits({ counterparts, record }: Comparison, known: readonly Where[]): void {
  const found = known.flatMap(({ before, after }) => [before, after]);
  for (const [old, now] of counterparts.pairs) {
    if (sameJson(ownText(old.schema), ownText(now.schema))) continue;
    if (found.some((place) => isWithin(place, old.at) || isWithin(place, now.at))) continue;
    const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
    record("schema-edited", where, { name: now.name });
  }
}

/** What is defined inside of a schema is no part of it, and where it is said to be does not change it. */
const outside = new Set(["$defs", "$id", "$schema", "$comment", "title", "description"]);

function ownText({ json }: Schema): Json {
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).filter(([keyword]) => !outside.has(keyword)));
}

function isWithin(place: Location | undefined, around: Location): boolean {
  if (place?.source !== around.source) return false;
  return place.pointer === around.pointer || place.pointer.startsWith(`${around.pointer}/`);
}

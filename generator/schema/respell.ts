import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import type { HeldPlace, Place } from "./place.js";

/**
 * The JSON of a schema in 2020-12 spelling, made from that of the schemas inside. What is spelled like that already is
 * handed out as it is. References are left as the author wrote them.
 */
export function respell(place: Place): JsonObject | boolean {
  const { written, keywords } = place;
  if (typeof written === "boolean") return written;
  const entries = new Map<string, Json>();
  let same = keywords.length === Object.keys(written).length;
  for (const keyword of keywords) {
    const { name } = keyword;
    const held = place.held.get(keyword);
    const value = held === undefined ? keyword.value : respellHeld(keyword.value, held);
    const other = entries.get(name);
    // Two spellings of one keyword, such as `$defs` and `definitions`. One that holds no schemas does not hide one that does,
    // nor is it taken over into a spelling in which it would look as if it did.
    const holdsNothing = held === undefined && (other !== undefined || Array.isArray(value));
    if (holdsNothing && (other !== undefined || name !== keyword.written)) {
      same = false;
      continue;
    }
    entries.set(name, isJsonObject(other) && isJsonObject(value) ? { ...other, ...value } : value);
    same &&= name === keyword.written && value === written[name];
  }
  return same ? written : Object.fromEntries(entries);
}

function respellHeld(value: Json, held: readonly HeldPlace[]): Json {
  if (Array.isArray(value)) {
    const same = held.every(({ place }, index) => place.draft.json === value[index]);
    return same ? value : held.map(({ place }) => place.draft.json);
  }
  const [first] = held;
  if (first?.key === undefined || !isJsonObject(value)) return first?.place.draft.json ?? value;
  const same = held.every(({ key = "", place }) => place.draft.json === value[key]);
  if (same) return value;
  return Object.fromEntries(held.map(({ key = "", place }) => [key, place.draft.json]));
}

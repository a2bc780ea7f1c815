import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import { heldSchemas } from "./held-schemas.js";
import type { Place } from "./place.js";
import type { Keyword } from "./translate.js";

/**
 * The JSON of every schema in 2020-12 spelling, at every depth. A schema that is spelled like that is handed out as it
 * is. References are left as the author wrote them.
 */
export function respellAll(
  places: ReadonlyMap<string, Place>,
): (place: Place) => JsonObject | boolean {
  const known = new Map<Place, JsonObject | boolean>();
  // Recursion follows the nesting of the text, which has a limit, and no references.
  const respell = (place: Place): JsonObject | boolean => {
    const done = known.get(place);
    if (done !== undefined) return done;
    const respelled = respellPlace(place, (pointer) => {
      const inner = places.get(place.id + pointer);
      if (inner === undefined) throw new Error(`no schema at ${place.id}${pointer}`);
      return respell(inner);
    });
    known.set(place, respelled);
    return respelled;
  };
  return respell;
}

type Inner = (pointer: string) => JsonObject | boolean;

function respellPlace({ written, keywords }: Place, inner: Inner): JsonObject | boolean {
  if (typeof written === "boolean") return written;
  const entries = new Map<string, Json>();
  let same = keywords.length === Object.keys(written).length;
  for (const keyword of keywords) {
    const { name } = keyword;
    const value = respellValue(keyword, inner);
    const other = entries.get(name);
    // Two spellings of one keyword, such as `$defs` and `definitions`.
    entries.set(name, isJsonObject(other) && isJsonObject(value) ? { ...other, ...value } : value);
    same &&= name === keyword.written && value === written[name];
  }
  return same ? written : Object.fromEntries(entries);
}

function respellValue(keyword: Keyword, inner: Inner): Json {
  const { value } = keyword;
  const held = heldSchemas(keyword);
  if (held.length === 0) return value;
  const respelled = held.map(({ pointer }) => inner(pointer));
  if (respelled.every((schema, index) => schema === held[index]?.value)) return value;
  if (Array.isArray(value)) return respelled;
  const [first] = held;
  if (first?.key === undefined) return respelled[0] ?? value;
  return Object.fromEntries(held.map(({ key }, index) => [key ?? "", respelled[index] ?? true]));
}

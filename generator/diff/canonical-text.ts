import { isJsonObject, type Json } from "../source/json.js";

/** One text for all JSON that is equal, in whatever order its keys stand. */
export function canonicalText(value: Json | undefined): string {
  return JSON.stringify(sorted(value ?? null));
}

/** Whether two JSON values are equal as data. */
export function sameJson(first: Json | undefined, second: Json | undefined): boolean {
  return (
    first === second ||
    (first !== undefined && second !== undefined && canonicalText(first) === canonicalText(second))
  );
}

function sorted(value: Json): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Entries become a list, since an object would not keep a key called `__proto__`.
  return { object: entries.map(([key, item]) => [key, sorted(item)]) };
}

import type { Json } from "../source/json.js";

/** What was found instead, in the words of a message: short values as they are, others by their kind. */
export function describe(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return JSON.stringify(value);
}

import { Model } from "../../runtime/index.js";

/**
 * A text that is equal for equal values: a key for maps and sets. The order of keys in objects does not count. Lists and
 * objects that contain themselves are broken off where they begin again.
 */
export function hashKey(...values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => toKey(value, [])));
}

function toKey(value: unknown, around: readonly object[]): unknown {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value;
  if (around.includes(value)) return { again: around.indexOf(value) };
  const within = [...around, value];
  if (Array.isArray(value)) return value.map((item) => toKey(item, within));
  const entries = value instanceof Model ? [...value.entries()] : Object.entries(value);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  // Pairs, and not an object: its keys would be in an order of their own.
  return { pairs: sorted.map(([key, item]) => [key, toKey(item, within)]) };
}

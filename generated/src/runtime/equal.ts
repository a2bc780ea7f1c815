import { checkDepth } from "./depth.js";
import { readOwn } from "./own-property.js";
import { simplify } from "./simplify.js";
import { isRecord, Stored } from "./stored.js";

/**
 * Compares two values as JSON: models are their wire objects, the order of keys does not count, `1` is not `true` and
 * null is not absent. Throws on data that contains itself.
 */
export function areEqual(a: unknown, b: unknown, depth: number): boolean {
  checkDepth(depth);
  const left = unwrap(a);
  const right = unwrap(b);
  if (Array.isArray(left)) return Array.isArray(right) && areItemsEqual(left, right, depth);
  if (isRecord(left)) return isRecord(right) && areEntriesEqual(left, right, depth);
  return left === right;
}

function areItemsEqual(a: readonly unknown[], b: readonly unknown[], depth: number): boolean {
  return a.length === b.length && a.every((item, index) => areEqual(item, b[index], depth + 1));
}

function areEntriesEqual(
  a: Record<string, unknown>,
  b: Record<string, unknown>,
  depth: number,
): boolean {
  const keys = presentKeys(a);
  if (keys.length !== presentKeys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key], b[key], depth + 1));
}

/** As in JSON, a key whose value is undefined is not there. */
function presentKeys(record: Record<string, unknown>): string[] {
  return Object.keys(record).filter((key) => readOwn(record, key) !== undefined);
}

function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return value instanceof Stored ? value["~wire"] : simplify(value);
}

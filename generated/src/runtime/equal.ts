import { checkDepth } from "./depth.js";
import { readOwn } from "./own-property.js";
import { simplify } from "./simplify.js";
import { isRecord, type Store, Stored } from "./stored.js";

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
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (!areEqual(a[index], b[index], depth + 1)) return false;
  }
  return true;
}

function areEntriesEqual(a: Store, b: Store, depth: number): boolean {
  const keys = presentKeys(a);
  if (keys.length !== presentKeys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key) || !areEqual(a[key], b[key], depth + 1)) return false;
  }
  return true;
}

/** As in JSON, a key whose value is undefined is not there. */
function presentKeys(record: Store): string[] {
  return Object.keys(record).filter((key) => readOwn(record, key) !== undefined);
}

function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return value instanceof Stored ? value["~wire"] : simplify(value);
}

import { isTruthy } from "./python-text.js";

/** The inner contents of two chunks, one after the other. A left one that is missing leaves its place empty. */
export function joinInnerContent(left: unknown, right: unknown): readonly unknown[] {
  const first: readonly unknown[] = Array.isArray(left) ? left : [left ?? null];
  if (!isTruthy(right)) return first;
  return [...first, ...(Array.isArray(right) ? right : [right])];
}

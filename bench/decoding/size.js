// @ts-check

/**
 * A number made of a value, so that reading it cannot be skipped.
 * @param {unknown} value
 * @returns {number}
 */
export function sizeOf(value) {
  if (typeof value === "string") return value.length;
  if (typeof value === "number") return value;
  return 0;
}

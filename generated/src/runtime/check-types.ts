/** `Array.isArray` without the `any`. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a value is a whole number, however it was written: `1.0` is one. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Whether a value is a number with a fraction. */
export function isFraction(value: unknown): value is number {
  return typeof value === "number" && !Number.isInteger(value);
}

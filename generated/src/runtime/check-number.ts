/**
 * Whether dividing gives a whole number, as people reckon in decimals: 19.99 is a multiple of 0.01, although neither is
 * a binary fraction. Between whole numbers, and where the quotient is too large to hold, the remainder alone decides.
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (value % divisor === 0) return true;
  const quotient = value / divisor;
  if (!Number.isFinite(quotient) || (Number.isInteger(value) && Number.isInteger(divisor))) {
    return false;
  }
  const distance = Math.abs(quotient - Math.round(quotient));
  return distance <= 2 * Number.EPSILON * Math.abs(quotient);
}

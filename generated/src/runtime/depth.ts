/**
 * How deep data may be nested. Far below what the call stack holds, also where it is smaller than in Node, and far
 * above what honest data needs.
 */
export const maxDepth = 1_500;

/** Data nested deeper than the limit, which cyclic data always is. */
export class DepthError extends TypeError {
  constructor() {
    super(`nested deeper than ${maxDepth} levels, or contains itself`);
  }
}

/** Throws before recursion over data could overflow the call stack. */
export function checkDepth(depth: number): void {
  if (depth > maxDepth) throw new DepthError();
}

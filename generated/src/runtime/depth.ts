/**
 * How deep data may be nested. `JSON.stringify` holds no more than about 4,000 levels of models in Node, and what was
 * taken in must be able to go out again.
 */
export const maxDepth = 2_500;

/** Data nested deeper than the limit, as data that contains itself always is. */
export class DepthError extends TypeError {
  constructor() {
    super(`nested deeper than ${maxDepth} levels or than the call stack holds, or contains itself`);
  }
}

/** Throws where recursion over data has gone too deep. */
export function checkDepth(depth: number): void {
  if (depth > maxDepth) throw new DepthError();
}

/** Runs recursion over data. Where the call stack is too small for the limit, the error still says what is wrong. */
export function withinStack<T>(recurse: () => T): T {
  try {
    return recurse();
  } catch (error) {
    throw explainStack(error);
  }
}

/** What recursion over data failed of, said in terms of the data. */
export function explainStack(error: unknown): unknown {
  return error instanceof RangeError ? new DepthError() : error;
}

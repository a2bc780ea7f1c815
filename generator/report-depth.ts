import type { Report } from "./diagnostics.js";
import { findDeepest } from "./schema/find-deepest.js";
import type { Schema } from "./schema/schema.js";

/**
 * Says where schemas go deepest, when recursion that follows them has used up the call stack. Any other error is thrown on. How
 * much the stack holds depends on the machine, so there is no number of ours to compare with before.
 */
export function reportDepth(error: unknown, schemas: Iterable<Schema>, report: Report): void {
  if (!(error instanceof RangeError && /call stack/i.test(error.message))) throw error;
  const deepest = findDeepest(schemas);
  if (deepest === undefined) throw error;
  report("schema-too-deep", deepest.schema.at, { levels: deepest.levels });
}

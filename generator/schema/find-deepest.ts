import { edgesOf } from "./edges.js";
import type { Schema } from "./schema.js";

/** A schema, and how many schemas one goes through to come to it. */
export interface Deepest {
  readonly schema: Schema;
  readonly levels: number;
}

/**
 * Where a walk that follows every edge goes deepest, each schema entered once; undefined where there are no schemas. For
 * telling people why something that follows edges by recursion could not go on.
 */
export function findDeepest(schemas: Iterable<Schema>): Deepest | undefined {
  const seen = new Set<Schema>();
  let deepest: Deepest | undefined;
  for (const start of schemas) {
    const open: Deepest[] = [{ schema: start, levels: 1 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next.schema)) continue;
      seen.add(next.schema);
      if (deepest === undefined || next.levels > deepest.levels) deepest = next;
      const levels = next.levels + 1;
      for (const schema of edgesOf(next.schema)) open.push({ schema, levels });
    }
  }
  return deepest;
}

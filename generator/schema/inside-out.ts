import type { Schema } from "./schema.js";

/**
 * The schemas that one comes to from a schema, each behind those that one comes to from it, so that whoever works something out
 * needs no call stack as deep as schemas stand in each other. `enter` is told of each beforehand, and says whether it counts; to
 * count twice would not end.
 */
export function* insideOut(
  start: Schema,
  partsOf: (schema: Schema) => Iterable<Schema>,
  enter: (schema: Schema) => boolean,
): Generator<Schema, void> {
  if (!enter(start)) return;
  const open = [{ schema: start, left: partsOf(start)[Symbol.iterator]() }];
  for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
    const { done, value } = visit.left.next();
    if (done === true) {
      open.pop();
      yield visit.schema;
    } else if (enter(value)) {
      open.push({ schema: value, left: partsOf(value)[Symbol.iterator]() });
    }
  }
}

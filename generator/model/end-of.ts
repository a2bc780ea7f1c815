import type { Schema } from "../schema/schema.js";

/**
 * Where a way from schema to schema ends, which `next` leads on; a ring ends where it was entered. What is found is kept in
 * `known` for every schema on the way, so that asking all schemas of a long way takes no longer than walking it once.
 */
export function endOf(
  start: Schema,
  next: (schema: Schema) => Schema | undefined,
  known: WeakMap<Schema, Schema>,
): Schema {
  const found = known.get(start);
  if (found !== undefined) return found;
  const way = new Set<Schema>();
  let current = start;
  while (!known.has(current) && !way.has(current)) {
    way.add(current);
    current = next(current) ?? current;
  }
  const end = known.get(current) ?? current;
  let isInside = false;
  for (const schema of way) {
    isInside ||= schema === current;
    known.set(schema, isInside ? schema : end);
  }
  return known.get(start) ?? end;
}

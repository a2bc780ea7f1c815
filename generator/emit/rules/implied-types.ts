import type { Schema } from "../../schema/schema.js";
import { referenceOf } from "./assertions.js";
import {
  allTypes,
  isSingle,
  type JsonTypes,
  noTypes,
  typeOfValue,
  typesNamed,
} from "./json-types.js";

/**
 * The JSON types a value can have if the schema accepts it, as far as `type`, `enum`, `const`, references and the
 * combinations of these tell. Never too few.
 */
export function impliedTypes(schema: Schema): JsonTypes {
  const known = implied.get(schema);
  if (known !== undefined) return known;
  const types = typesWithin(schema, new Map());
  implied.set(schema, types);
  return types;
}

/** Schemas do not change any more, and where many lead to each other the same one is asked for often. */
const implied = new WeakMap<Schema, JsonTypes>();

/** A schema that is met again while it is being looked at tells nothing more. */
function typesWithin(schema: Schema, known: Map<Schema, JsonTypes>): JsonTypes {
  if (schema.always !== undefined) return schema.always ? allTypes : noTypes;
  const found = known.get(schema);
  if (found !== undefined) return found;
  known.set(schema, allTypes);
  let types = schema.types === undefined ? allTypes : typesNamed(schema.types);
  if (schema.constant !== undefined) types &= typeOfValue(schema.constant.value);
  if (schema.enum !== undefined) types &= union(schema.enum.map(typeOfValue));
  for (const part of conjunction(schema)) {
    if (!isSingle(types)) types &= typesWithin(part, known);
  }
  for (const branches of [schema.anyOf, schema.oneOf]) {
    if (branches === undefined || isSingle(types)) continue;
    types &= union(branches.map((branch) => typesWithin(branch, known)));
  }
  known.set(schema, types);
  return types;
}

/** The schemas that must accept the same value. */
export function conjunction(schema: Schema): readonly Schema[] {
  const reference = referenceOf(schema);
  return [...(reference === undefined ? [] : [reference]), ...(schema.allOf ?? [])];
}

function union(sets: readonly JsonTypes[]): JsonTypes {
  return sets.reduce((all, types) => all | types, noTypes);
}

import { equalsJson } from "../../runtime/check.js";
import type { Schema } from "../../schema/schema.js";
import { isScalar, type Json, type Scalar } from "../../source/json.js";
import { resolved } from "./assertions.js";
import { conjunction } from "./implied-types.js";
import { includesTypes, typeOfValue, typesNamed } from "./json-types.js";

/** The values that `enum`, `const` and `type` of a schema leave; undefined when it lists none. */
export function listedValues(schema: Schema): readonly Json[] | undefined {
  const { types, constant } = schema;
  let values = schema.enum;
  if (constant !== undefined) {
    const among = values === undefined || values.some((one) => equalsJson(one, constant.value));
    values = among ? [constant.value] : [];
  }
  if (values === undefined || types === undefined) return values;
  const allowed = typesNamed(types);
  return values.filter((value) => includesTypes(allowed, typeOfValue(value)));
}

/** The same when all of them are scalars, which `===` can tell apart. */
export function listedScalars(schema: Schema): readonly Scalar[] | undefined {
  const values = listedValues(schema);
  return values?.every(isScalar) ? [...new Set(values)] : undefined;
}

/**
 * The values that an object accepted by `schema` can hold under `key`, if the object must have that key and the schema
 * or one of those it extends lists them.
 */
export function requiredScalars(schema: Schema, key: string): readonly Scalar[] | undefined {
  return requiredKeys(schema).has(key) ? scalarsUnder(schema, key) : undefined;
}

/** The keys an object must have to be accepted, in the order of the text. */
export function requiredKeys(schema: Schema): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const part of conjoined(schema)) for (const key of part.required ?? []) keys.add(key);
  return keys;
}

function scalarsUnder(schema: Schema, key: string): readonly Scalar[] | undefined {
  let found: readonly Scalar[] | undefined;
  for (const part of conjoined(schema)) {
    const property = part.properties?.get(key);
    const values = property === undefined ? undefined : listedScalars(resolved(property));
    if (values === undefined) continue;
    found = found === undefined ? values : found.filter((value) => values.includes(value));
  }
  return found;
}

/** The schema and all that must accept the same value, each once. */
function conjoined(schema: Schema): ReadonlySet<Schema> {
  const entered = new Set<Schema>();
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (entered.has(next)) continue;
    entered.add(next);
    pending.push(...conjunction(next));
  }
  return entered;
}

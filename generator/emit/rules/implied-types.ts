import { insideOut } from "../../schema/inside-out.js";
import type { Schema } from "../../schema/schema.js";
import { referenceOf, resolved } from "./assertions.js";
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
  const end = resolved(schema);
  const known = implied.get(end) ?? certain.get(end);
  if (known !== undefined) return known;
  const types = isComposed(end) ? settledTypes(end) : ownTypes(end);
  implied.set(end, types);
  return types;
}

/** Whether other schemas have a say in the types. */
function isComposed(schema: Schema): boolean {
  if (schema.allOf !== undefined || referenceOf(schema) !== undefined) return true;
  return schema.anyOf !== undefined || schema.oneOf !== undefined;
}

/** The types that a schema leaves by itself. */
function ownTypes(schema: Schema): JsonTypes {
  if (schema.always !== undefined) return schema.always ? allTypes : noTypes;
  let types = schema.types === undefined ? allTypes : typesNamed(schema.types);
  if (schema.constant !== undefined) types &= typeOfValue(schema.constant.value);
  if (schema.enum !== undefined) types &= union(schema.enum.map(typeOfValue));
  return types;
}

/**
 * Looks at what a schema is composed of from the inside out, as far as it goes on deeper than the call stack might. Where schemas
 * lead back to themselves there is no inside.
 */
function implyBelow(start: Schema): void {
  const entered = new Set<Schema>();
  const enter = (schema: Schema): boolean => {
    if (entered.has(schema) || certain.has(schema)) return false;
    entered.add(schema);
    return true;
  };
  for (const schema of insideOut(start, partsOf, enter)) {
    const isInside = partsOf(schema).every((part) => certain.has(part));
    if (isInside && schema !== start) certain.set(schema, settledTypes(schema));
  }
}

function partsOf(schema: Schema): readonly Schema[] {
  const parts = [...conjunction(schema), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return parts.map(resolved);
}

/** From so many schemas on that are composed of each other. */
const deep = 100;

/** Schemas do not change any more, and where many lead to each other the same one is asked for often. */
const implied = new WeakMap<Schema, JsonTypes>();

/** Those of schemas that are not composed of themselves, which are the same wherever a look begins. */
const certain = new WeakMap<Schema, JsonTypes>();

/** Looks until what alternatives that lead back to a schema add to it is known. */
function settledTypes(schema: Schema): JsonTypes {
  let last: ReadonlyMap<Schema, JsonTypes> = new Map();
  for (;;) {
    const pass: Pass = {
      last,
      known: new Map(),
      open: new Map(),
      choices: 0,
      meetsItself: false,
      leadsBack: false,
    };
    const types = typesWithin(schema, pass);
    if (!pass.meetsItself) for (const [each, found] of pass.known) certain.set(each, found);
    if (!pass.meetsItself) return types;
    const settled = [...pass.known].every(([each, found]) => last.get(each) === found);
    // Alternatives that only lead back to themselves say nothing.
    if (!pass.leadsBack || settled) return types === noTypes && pass.leadsBack ? allTypes : types;
    last = pass.known;
  }
}

/** One look at a schema and all that it is composed of. */
interface Pass {
  /** What the look before this one found: alternatives that lead back to a schema add what that allows to it. */
  readonly last: ReadonlyMap<Schema, JsonTypes>;
  readonly known: Map<Schema, JsonTypes>;
  /** The schemas being looked at, and how many choices among alternatives lay before each. */
  readonly open: Map<Schema, number>;
  choices: number;
  /** Whether some schema is composed of itself, so that what was found depends on where the look began. */
  meetsItself: boolean;
  leadsBack: boolean;
}

function typesWithin(schema: Schema, pass: Pass): JsonTypes {
  if (!isComposed(schema)) return ownTypes(schema);
  const found = pass.known.get(schema) ?? certain.get(schema);
  if (found !== undefined) return found;
  const before = pass.open.get(schema);
  if (before !== undefined) {
    pass.meetsItself = true;
    // Without a choice on the way, the schema only says of itself that it holds.
    if (before === pass.choices) return allTypes;
    pass.leadsBack = true;
    return pass.last.get(schema) ?? noTypes;
  }
  pass.open.set(schema, pass.choices);
  if (pass.open.size === deep) implyBelow(schema);
  const types = typesOf(schema, pass);
  pass.open.delete(schema);
  pass.known.set(schema, types);
  return types;
}

function typesOf(schema: Schema, pass: Pass): JsonTypes {
  let types = ownTypes(schema);
  for (const part of conjunction(schema)) {
    if (!isSingle(types)) types &= typesWithin(resolved(part), pass);
  }
  for (const branches of [schema.anyOf, schema.oneOf]) {
    if (branches === undefined || isSingle(types)) continue;
    pass.choices++;
    types &= union(branches.map((branch) => typesWithin(resolved(branch), pass)));
    pass.choices--;
  }
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

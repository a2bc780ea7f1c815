import { composedParts } from "../../model/inherit.js";
import { listedValues, openEnumList, target } from "../../model/schema-facts.js";
import type { Schema, TypeName } from "../../schema/schema.js";
import type { Scalar } from "../../source/json.js";

/** What a schema says all in all: itself, what it refers to, and what it is composed of. */
export interface Facts {
  /** The schemas whose keywords hold together. */
  readonly parts: readonly Schema[];
  /** JSON types without null; undefined where nothing is said. */
  readonly types: ReadonlySet<TypeName> | undefined;
  readonly nullable: boolean;
  /** The values it lists, without null. */
  readonly values: readonly Scalar[] | undefined;
  /** Whether it allows values that it does not list. */
  readonly open: boolean;
  /** What it is one of, without null; empty where it is no union. */
  readonly alternatives: readonly Schema[];
}

/** Gathers the facts of a schema. What `isShared` knows is left out: it is the same thing in both states. */
export function factsOf(schema: Schema, isShared: (part: Schema) => boolean): Facts {
  const parts = partsOf(schema, isShared);
  const unions = parts.flatMap((part) => (isUnion(part) ? [branchesOf(part)] : []));
  const list = parts.map(openEnumList).find((found) => found !== undefined);
  const listed = parts.map(ownValues).find((found) => found !== undefined);
  const values = list === undefined ? listed : listedValues(list);
  const alternatives = list === undefined ? unions.flat().filter((branch) => !isNull(branch)) : [];
  const types = typesOf(parts, values, alternatives);
  return {
    parts,
    types: types === undefined ? undefined : withoutNull(types),
    nullable: isNullable(parts, values, types),
    values: values?.filter((value) => value !== null),
    open: list !== undefined,
    alternatives,
  };
}

/** Whether it says nothing about values, here or elsewhere. */
export function isAnything({ parts, types }: Facts): boolean {
  return types === undefined && parts.every((part) => composedParts(part).length === 0);
}

function partsOf(schema: Schema, isShared: (part: Schema) => boolean): readonly Schema[] {
  const parts = new Set([schema]);
  // Parts found on the way are visited too.
  for (const part of parts) {
    const dynamic = part.dynamicRef === undefined ? [] : [part.dynamicRef.initial];
    for (const further of [...composedParts(part), ...dynamic, ...onlyBranch(part)])
      if (!isShared(target(further))) parts.add(further);
  }
  return [...parts];
}

/** A union of one thing and null is that thing, nullable. */
function onlyBranch(part: Schema): readonly Schema[] {
  if (!isUnion(part)) return [];
  const others = branchesOf(part).filter((branch) => !isNull(branch));
  return others.length === 1 ? others : [];
}

function isUnion({ anyOf, oneOf }: Schema): boolean {
  return anyOf !== undefined || oneOf !== undefined;
}

function branchesOf({ anyOf = [], oneOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf];
}

function isNull(branch: Schema): boolean {
  const { types, constant } = target(branch);
  return constant?.value === null || (types?.length === 1 && types[0] === "null");
}

/** A plain reference says nothing itself; what it leads to is a part of its own. */
function ownValues(part: Schema): readonly Scalar[] | undefined {
  return part.enum === undefined && part.constant === undefined ? undefined : listedValues(part);
}

/** What every part allows; of a union, what any branch does. */
function typesOf(
  parts: readonly Schema[],
  values: readonly Scalar[] | undefined,
  alternatives: readonly Schema[],
): ReadonlySet<TypeName> | undefined {
  const said = parts.flatMap(({ types }) => (types === undefined ? [] : [new Set(types)]));
  const listed = values === undefined ? [] : [new Set(values.map(jsonTypeOf))];
  const branches = alternatives.map((branch) => target(branch).types);
  const ofBranches =
    alternatives.length > 1 && branches.every((types) => types !== undefined)
      ? [new Set(branches.flatMap((types) => types ?? []))]
      : [];
  return [...said, ...listed, ...ofBranches].reduce<ReadonlySet<TypeName> | undefined>(
    (all, types) => (all === undefined ? types : intersection(all, types)),
    undefined,
  );
}

function intersection(
  first: ReadonlySet<TypeName>,
  second: ReadonlySet<TypeName>,
): ReadonlySet<TypeName> {
  const both = [...first].filter((type) => second.has(type));
  const integer =
    (first.has("integer") && second.has("number")) ||
    (first.has("number") && second.has("integer"));
  return new Set(integer && !both.includes("number") ? [...both, "integer"] : both);
}

function jsonTypeOf(value: Scalar): TypeName {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "string" ? "string" : "boolean";
}

function withoutNull(types: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  return new Set([...types].filter((type) => type !== "null"));
}

function isNullable(
  parts: readonly Schema[],
  values: readonly Scalar[] | undefined,
  types: ReadonlySet<TypeName> | undefined,
): boolean {
  if (parts.some((part) => isUnion(part) && branchesOf(part).some(isNull))) return true;
  if (values !== undefined) return values.includes(null);
  return types?.has("null") ?? false;
}

import { insideOut } from "../schema/inside-out.js";
import type { Schema } from "../schema/schema.js";
import type { Building, Draft } from "./building.js";
import { target } from "./schema-facts.js";

/**
 * The definition a model extends: among the models its `allOf` (or a `$ref` with siblings) names, the first that has a
 * discriminator, else the first. A model never extends itself, at whatever distance.
 */
export function baseOf(building: Building, schema: Schema): Schema | undefined {
  if (!building.bases.has(schema)) findBases(building, schema);
  return building.bases.get(schema);
}

/** Finds the base of a model after those of all that it could extend, without recursion: chains may be long. */
function findBases(building: Building, start: Schema): void {
  const { bases } = building;
  const enter = (schema: Schema): boolean => {
    if (bases.has(schema)) return false;
    // Has none until it is found, so that where models extend each other in a ring, the one entered first does not.
    bases.set(schema, undefined);
    return true;
  };
  for (const schema of insideOut(start, (each) => candidatesFor(building, each), enter))
    bases.set(schema, chooseBase(building, schema));
}

function chooseBase(building: Building, schema: Schema): Schema | undefined {
  const candidates = candidatesFor(building, schema).filter(
    (part) => !reaches(building, part, schema),
  );
  return candidates.find((part) => part.discriminator !== undefined) ?? candidates[0];
}

function candidatesFor({ drafts }: Building, schema: Schema): readonly Schema[] {
  return composedParts(schema)
    .map(target)
    .filter((part) => part !== schema && drafts.get(part)?.kind === "model");
}

/** Links a model to the declaration it extends. */
export function linkBase(building: Building, draft: Draft): void {
  if (draft.kind !== "model") return;
  const schema = baseOf(building, draft.schema);
  const base = schema === undefined ? undefined : building.drafts.get(schema);
  if (base?.kind !== "model") return;
  draft.base = base;
  base.extended = true;
  const extending = building.extending.get(base) ?? new Set();
  building.extending.set(base, extending.add(draft));
}

/** By definition: those that extend it directly, in source order; once all definitions are linked to their bases. */
export type Children = ReadonlyMap<Schema, readonly Schema[]>;

/** Finds out which definitions extend which. */
export function findChildren({ schemas, bases }: Building): Children {
  const children = new Map<Schema, Schema[]>();
  for (const { schema } of schemas.definitions) {
    const base = bases.get(schema);
    if (base === undefined) continue;
    const siblings = children.get(base);
    if (siblings === undefined) children.set(base, [schema]);
    else siblings.push(schema);
  }
  return children;
}

/** What a schema is composed of: the members of `allOf`, and a `$ref` that has siblings. */
export function composedParts(schema: Schema): readonly Schema[] {
  return [...(schema.allOf ?? []), ...(schema.ref === undefined ? [] : [schema.ref])];
}

function reaches({ bases }: Building, from: Schema, schema: Schema): boolean {
  const seen = new Set<Schema>();
  for (let current: Schema | undefined = from; current !== undefined && !seen.has(current); ) {
    if (current === schema) return true;
    seen.add(current);
    current = bases.get(current);
  }
  return false;
}

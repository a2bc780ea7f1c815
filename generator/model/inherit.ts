import type { Schema } from "../schema/schema.js";
import type { Building, Draft } from "./building.js";
import { target } from "./schema-facts.js";

/**
 * The definition a model extends: among the models its `allOf` (or a `$ref` with siblings) names, the first that has a
 * discriminator, else the first. A model never extends itself, at whatever distance.
 */
export function baseOf(building: Building, schema: Schema): Schema | undefined {
  if (building.bases.has(schema)) return building.bases.get(schema);
  building.bases.set(schema, undefined);
  const candidates = composedParts(schema)
    .map(target)
    .filter(
      (part) => building.drafts.get(part)?.kind === "model" && !reaches(building, part, schema),
    );
  const base = candidates.find((part) => part.discriminator !== undefined) ?? candidates[0];
  building.bases.set(schema, base);
  return base;
}

/** Links a model to the declaration it extends. */
export function linkBase(building: Building, draft: Draft): void {
  if (draft.kind !== "model") return;
  const schema = baseOf(building, draft.schema);
  const base = schema === undefined ? undefined : building.drafts.get(schema);
  if (base?.kind !== "model") return;
  draft.base = base;
  base.extended = true;
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

function reaches(building: Building, from: Schema, schema: Schema): boolean {
  const seen = new Set<Schema>();
  for (let current: Schema | undefined = from; current !== undefined && !seen.has(current); ) {
    if (current === schema) return true;
    seen.add(current);
    current = baseOf(building, current);
  }
  return false;
}

import type { Schema } from "../../schema/schema.js";
import { acceptTest } from "./accept-test.js";
import { referenceOf, resolved } from "./assertions.js";
import { claimName, type Place, readProperty } from "./place.js";

/**
 * Entries and items that a schema has looked at, for `unevaluated…`: what one part of it covers, given that the parts
 * around it accept the value (2020-12 core, section 11).
 */
export interface Coverage {
  /** Variables that tell whether those parts accept the value. */
  readonly guards: readonly string[];
  readonly schema: Schema;
}

/** What a schema covers itself, then what the schemas it applies to the same value do. */
export interface Evaluation {
  readonly coverages: readonly Coverage[];
  /** Declarations of the guards. */
  readonly before: readonly string[];
}

/** Finds every part that can look at entries or items of the value of `place` before `unevaluated…` of `schema` does. */
export function evaluate(schema: Schema, place: Place): Evaluation {
  const walk: Walk = { place, coverages: [], before: [] };
  visitParts(schema, [], new Set([schema]), walk);
  return { coverages: [{ guards: [], schema }, ...walk.coverages], before: walk.before };
}

interface Walk {
  readonly place: Place;
  readonly coverages: Coverage[];
  readonly before: string[];
}

function visit(
  part: Schema,
  guards: readonly string[],
  above: ReadonlySet<Schema>,
  walk: Walk,
): void {
  const schema = resolved(part);
  if (above.has(schema) || schema.always !== undefined) return;
  walk.coverages.push({ guards, schema });
  visitParts(schema, guards, new Set([...above, schema]), walk);
}

/** `allOf` and references must accept the value anyway; other parts count only when they do. */
function visitParts(
  schema: Schema,
  guards: readonly string[],
  above: ReadonlySet<Schema>,
  walk: Walk,
): void {
  const reference = referenceOf(schema);
  const always = [...(reference === undefined ? [] : [reference]), ...(schema.allOf ?? [])];
  for (const part of always) visit(part, guards, above, walk);
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    visit(branch, [...guards, guardFor(branch, walk)], above, walk);
  }
  for (const [wire, part] of schema.dependentSchemas ?? []) {
    const test = `${readProperty(walk.place, wire)} !== undefined`;
    visit(part, [...guards, declareGuard(test, walk)], above, walk);
  }
  if (schema.if === undefined) return;
  const accepted = guardFor(schema.if, walk);
  visit(schema.if, [...guards, accepted], above, walk);
  if (schema.then !== undefined) visit(schema.then, [...guards, accepted], above, walk);
  if (schema.else !== undefined) visit(schema.else, [...guards, `!${accepted}`], above, walk);
}

function guardFor(schema: Schema, walk: Walk): string {
  return declareGuard(acceptTest(schema, walk.place), walk);
}

function declareGuard(test: string, walk: Walk): string {
  const name = claimName(walk.place, "accepted");
  walk.before.push(`const ${name} = ${test};`);
  return name;
}

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

/** Finds every part that looks, with one of `keywords`, at entries or items before `unevaluated…` of `schema` does. */
export function evaluate(
  schema: Schema,
  place: Place,
  keywords: readonly (keyof Schema)[],
): Evaluation {
  const walk: Walk = { place, keywords, coverages: [], before: [] };
  visitParts(schema, [], new Set([schema]), walk);
  return { coverages: [{ guards: [], schema }, ...walk.coverages], before: walk.before };
}

interface Walk {
  readonly place: Place;
  /** What looks at the entries or items in question. */
  readonly keywords: readonly (keyof Schema)[];
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
  const covers = (part: Schema | undefined): part is Schema =>
    part !== undefined && isCovering(part, above, walk.keywords);
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(covers)) {
    visit(branch, [...guards, guardFor(branch, walk)], above, walk);
  }
  for (const [wire, part] of schema.dependentSchemas ?? []) {
    if (!covers(part)) continue;
    const test = `${readProperty(walk.place, wire)} !== undefined`;
    visit(part, [...guards, declareGuard(test, walk)], above, walk);
  }
  if (schema.if === undefined || ![schema.if, schema.then, schema.else].some(covers)) return;
  const accepted = guardFor(schema.if, walk);
  visit(schema.if, [...guards, accepted], above, walk);
  if (schema.then !== undefined) visit(schema.then, [...guards, accepted], above, walk);
  if (schema.else !== undefined) visit(schema.else, [...guards, `!${accepted}`], above, walk);
}

/** Whether a part, or what it applies to the same value, looks at entries or items at all. */
function isCovering(
  part: Schema,
  above: ReadonlySet<Schema>,
  keywords: readonly (keyof Schema)[],
): boolean {
  const entered = new Set(above);
  const pending = [resolved(part)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (entered.has(next)) continue;
    entered.add(next);
    const schema = next;
    if (keywords.some((keyword) => schema[keyword] !== undefined)) return true;
    const { allOf = [], anyOf = [], oneOf = [], dependentSchemas } = schema;
    const parts = [...allOf, ...anyOf, ...oneOf, ...(dependentSchemas?.values() ?? [])];
    for (const one of [...parts, referenceOf(schema), schema.if, schema.then, schema.else]) {
      if (one !== undefined) pending.push(resolved(one));
    }
  }
  return false;
}

function guardFor(schema: Schema, walk: Walk): string {
  return declareGuard(acceptTest(schema, walk.place), walk);
}

function declareGuard(test: string, walk: Walk): string {
  const name = claimName(walk.place, "accepted");
  walk.before.push(`const ${name} = ${test};`);
  return name;
}

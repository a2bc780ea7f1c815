import type { Declaration } from "../../model/api.js";
import { target } from "../../model/schema-facts.js";
import type { Schema } from "../../schema/schema.js";
import type { Comparison } from "../comparison.js";
import { compareAlternatives } from "./compare-alternatives.js";
import { compareInside } from "./compare-inside.js";
import { compareJsonTypes } from "./compare-json-types.js";
import { compareKeywords } from "./compare-keywords.js";
import { compareValues } from "./compare-values.js";
import { type Facts, factsOf } from "./facts.js";
import type { Subject } from "./subject.js";

/** A comparison of schemas, with what it came by already. */
export interface WireComparison extends Comparison {
  /** The pairs of schemas that were looked into, since schemas may lead back to themselves. */
  readonly seen: Set<string>;
}

/**
 * Compares what two schemas allow, down to what is declared in both states: that is compared where it is declared. A
 * named thing that became another is compared as if it had no name.
 */
export function compareSchemas(comparison: WireComparison, subject: Subject): void {
  const before = declarationOf(comparison.before.declarationOf, subject.before);
  const after = declarationOf(comparison.after.declarationOf, subject.after);
  if (before !== undefined && comparison.counterparts.after(before) === after) return;
  compareContents(comparison, subject);
}

/** The same for schemas that are the declaration itself. */
export function compareContents(comparison: WireComparison, subject: Subject): void {
  const pair = `${subject.before.id} ${subject.after.id} ${subject.what}`;
  if (comparison.seen.has(pair)) return;
  comparison.seen.add(pair);
  const [before, after] = factsOfBoth(comparison, subject);
  const facts = { before, after };
  const isUnion = before.alternatives.length > 1 || after.alternatives.length > 1;
  if (isUnion) compareAlternatives(comparison, subject, facts);
  else if (!compareJsonTypes(comparison, subject, facts)) return;
  compareValues(comparison, subject, facts);
  // What a union says beside its branches is worth comparing only with what another says there.
  if (isUnion && (before.alternatives.length < 2 || after.alternatives.length < 2)) return;
  compareKeywords(comparison, subject, facts);
  compareInside(comparison, subject, facts);
}

/** The facts of a schema in both states. */
export interface FactsPair {
  readonly before: Facts;
  readonly after: Facts;
}

/** Parts that both states share by name are left out of both. */
function factsOfBoth(
  { before, after, counterparts }: WireComparison,
  subject: Subject,
): readonly [Facts, Facts] {
  const partsBefore = declaredParts(
    factsOf(subject.before, () => false),
    before.declarationOf,
  );
  const partsAfter = declaredParts(
    factsOf(subject.after, () => false),
    after.declarationOf,
  );
  const shared = new Set<Declaration>();
  for (const declaration of partsBefore) {
    const counterpart = counterparts.after(declaration);
    if (counterpart === undefined || !partsAfter.has(counterpart)) continue;
    shared.add(declaration);
    shared.add(counterpart);
  }
  const isSharedBefore = (part: Schema): boolean => has(shared, before.declarationOf.get(part));
  const isSharedAfter = (part: Schema): boolean => has(shared, after.declarationOf.get(part));
  return [factsOf(subject.before, isSharedBefore), factsOf(subject.after, isSharedAfter)];
}

type DeclarationOf = ReadonlyMap<Schema, Declaration>;

function declaredParts({ parts }: Facts, declarationOf: DeclarationOf): ReadonlySet<Declaration> {
  return new Set(
    parts.slice(1).flatMap((part) => {
      const declaration = declarationOf.get(part);
      return declaration === undefined ? [] : [declaration];
    }),
  );
}

function declarationOf(declarations: DeclarationOf, schema: Schema): Declaration | undefined {
  return declarations.get(schema) ?? declarations.get(target(schema));
}

function has(set: ReadonlySet<Declaration>, declaration: Declaration | undefined): boolean {
  return declaration !== undefined && set.has(declaration);
}

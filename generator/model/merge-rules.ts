import type { CollectKeyword, MergeKeyword, Schema } from "../schema/schema.js";
import type { Field, ModelDeclaration } from "./api.js";
import { fieldOf } from "./fields.js";
import { nearestFact } from "./nearest-fact.js";

/** How two values of a field become one: what the schema of the field says, else that of the field it narrows. */
export function mergeOf(model: ModelDeclaration, field: Field): MergeKeyword | undefined {
  let { base } = model;
  let narrowed: Field | undefined = field;
  while (narrowed !== undefined) {
    const { merge } = narrowed.schema.extensions;
    if (merge !== undefined || !narrowed.overrides) return merge;
    narrowed = base === undefined ? undefined : fieldOf(base, field.wire);
    base = base?.base;
  }
  return undefined;
}

/** Whether some field of a model says how it is merged, so that models of its kind can be added. */
export function isMergeable(model: ModelDeclaration): boolean {
  return someMerge(model) === true;
}

const someMerge = nearestFact(({ fields }) =>
  fields.some(({ schema }) => schema.extensions.merge !== undefined) ? true : undefined,
);

/** What an event adds to what its stream builds up; events that extend it add the same, unless they say something else. */
export function collectOf(model: ModelDeclaration): readonly CollectKeyword[] {
  return nearestCollect(model) ?? [];
}

const nearestCollect = nearestFact(({ schema }) => schema.extensions.collect);

/** The schema of what the events of a base build up, as the base or one that it extends says. */
export const collectedBy: (model: ModelDeclaration) => Schema | undefined = nearestFact(
  ({ schema }) => schema.extensions.collected,
);

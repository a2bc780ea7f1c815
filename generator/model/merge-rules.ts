import type { CollectKeyword, MergeKeyword, Schema } from "../schema/schema.js";
import type { Field, ModelDeclaration } from "./api.js";

/** How two values of a field become one: what the schema of the field says, else that of the field it narrows. */
export function mergeOf(model: ModelDeclaration, { wire }: Field): MergeKeyword | undefined {
  for (const owner of lineage(model)) {
    const merge = owner.fields.find((field) => field.wire === wire)?.schema.extensions.merge;
    if (merge !== undefined) return merge;
  }
  return undefined;
}

/** Whether some field of a model says how it is merged, so that models of its kind can be added. */
export function isMergeable(model: ModelDeclaration): boolean {
  return lineage(model).some(({ fields }) =>
    fields.some(({ schema }) => schema.extensions.merge !== undefined),
  );
}

/** What an event adds to what its stream builds up; events that extend it add the same, unless they say something else. */
export function collectOf(model: ModelDeclaration): readonly CollectKeyword[] {
  for (const owner of lineage(model)) {
    const { collect } = owner.schema.extensions;
    if (collect !== undefined) return collect;
  }
  return [];
}

/** The schema of what the events of a base build up, as the base or one that it extends says. */
export function collectedBy(model: ModelDeclaration): Schema | undefined {
  for (const owner of lineage(model)) {
    const { collected } = owner.schema.extensions;
    if (collected !== undefined) return collected;
  }
  return undefined;
}

/** A model and what it extends, itself first. */
function lineage(model: ModelDeclaration): readonly ModelDeclaration[] {
  const owners: ModelDeclaration[] = [];
  for (let owner: ModelDeclaration | undefined = model; owner !== undefined; owner = owner.base) {
    owners.push(owner);
  }
  return owners;
}

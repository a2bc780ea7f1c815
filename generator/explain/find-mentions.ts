import type { ModelDeclaration } from "../model/api.js";
import { composedParts } from "../model/inherit.js";
import { target } from "../model/schema-facts.js";
import type { Schema } from "../schema/schema.js";

/** A schema that says something about a key of a model. */
export interface Mention {
  readonly schema: Schema;
  /** The class whose schema this is, or is a part of. */
  readonly owner: ModelDeclaration;
  /** What it says about the values. */
  readonly property: Schema | undefined;
  readonly requires: boolean;
  /** Whether it counts only where an alternative is chosen. */
  readonly alternative: boolean;
}

/** Every schema that speaks of a key: the model's own, its parts, then those of its bases. */
export function findMentions(model: ModelDeclaration, wire: string): readonly Mention[] {
  const mentions: Mention[] = [];
  const seen = new Set<Schema>();
  const visit = (schema: Schema, owner: ModelDeclaration, alternative: boolean): void => {
    if (seen.has(schema) || schema === owner.base?.schema) return;
    seen.add(schema);
    const property = schema.properties?.get(wire);
    const requires = schema.required?.includes(wire) === true;
    if (property !== undefined || requires)
      mentions.push({ schema, owner, property, requires, alternative });
    for (const part of composedParts(schema)) visit(target(part), owner, alternative);
    for (const branch of alternativesOf(schema)) visit(target(branch), owner, true);
  };
  for (let owner: ModelDeclaration | undefined = model; owner !== undefined; owner = owner.base)
    visit(owner.schema, owner, false);
  return mentions;
}

function alternativesOf(schema: Schema): readonly Schema[] {
  const { anyOf = [], oneOf = [], dependentSchemas, then: met, else: unmet } = schema;
  const conditional = [met, unmet].filter((each) => each !== undefined);
  return [...anyOf, ...oneOf, ...(dependentSchemas?.values() ?? []), ...conditional];
}

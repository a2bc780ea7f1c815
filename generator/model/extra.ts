import { flagsOf } from "../schema/pattern.js";
import type { Schema } from "../schema/schema.js";
import type { ModelDeclaration, Type, Undeclared } from "./api.js";
import type { Building } from "./building.js";
import type { MemberNames } from "./kept-members.js";
import { typeOf, unionOf } from "./types.js";

/**
 * What a model says of entries that it does not declare: keys that match a pattern have its type, others that of
 * `additionalProperties`. They show under an attribute of their own, whose name yields to those of fields.
 */
export function undeclaredOf(
  building: Building,
  model: ModelDeclaration,
  names: MemberNames,
): Undeclared | undefined {
  const { additionalProperties, patternProperties } = model.schema;
  const patterns = [...(patternProperties ?? [])].flatMap(([pattern, value]) => {
    const flags = flagsOf(pattern);
    return flags === undefined ? [] : [{ pattern, flags, type: typeOf(building, value) }];
  });
  const others = othersType(building, additionalProperties);
  const all = [...patterns.map(({ type }) => type), others];
  if (all.every(({ kind }) => kind === "any" || kind === "never")) return undefined;
  const inherits = inheritedExtraName(model) !== undefined;
  return { name: inherits ? undefined : names.claim(extraKey, "extra"), patterns, others };
}

/** What stands for undeclared entries where names are remembered. */
export const extraKey = "[key: string]";

/** The attribute that shows undeclared entries, of a base of a model. */
export function inheritedExtraName({ base }: ModelDeclaration): string | undefined {
  for (let above = base; above !== undefined; above = above.base)
    if (above.undeclared?.name !== undefined) return above.undeclared.name;
  return undefined;
}

/** The type of any undeclared entry. */
export function undeclaredType({ patterns, others }: Undeclared): Type {
  return unionOf([...patterns.map(({ type }) => type), others]);
}

/** The type of undeclared entries, where the schema speaks of all of them. */
export function extraOf({ schema, undeclared }: ModelDeclaration): Type | undefined {
  const { additionalProperties } = schema;
  const speaks = additionalProperties !== undefined && additionalProperties.always !== true;
  if (undeclared === undefined || !speaks) return undefined;
  const types = [...undeclared.patterns.map(({ type }) => type), undeclared.others];
  return unionOf(types.filter(({ kind }) => kind !== "any"));
}

function othersType(building: Building, schema: Schema | undefined): Type {
  if (schema === undefined) return { kind: "any" };
  return schema.always === false ? { kind: "never" } : typeOf(building, schema);
}

import type { Schema } from "../schema/schema.js";
import type { Building } from "./building.js";

/**
 * A text that is the same for schemas that say the same in one definition: their JSON, with the schemas that references lead
 * to. Schemas of different definitions differ, so that adding a definition never renames a class.
 */
export function meaningOf(building: Building, schema: Schema): string {
  return JSON.stringify([ownerOf(building, schema), schema.json, referencesOf(schema)]);
}

/** The nearest definition around a schema. */
function ownerOf(building: Building, schema: Schema): string {
  for (let id = schema.id; ; ) {
    const owner = building.schemas.schemas.get(id);
    if (owner !== undefined && owner !== schema && building.definitions.has(owner)) return id;
    const slash = id.lastIndexOf("/");
    if (slash <= id.indexOf("#")) return id.slice(0, id.indexOf("#"));
    id = id.slice(0, slash);
  }
}

/** Where the references inside a schema lead, in the order of the text. */
function referencesOf(schema: Schema): readonly string[] {
  const ids: string[] = [];
  const visit = (part: Schema): void => {
    if (part.ref !== undefined) ids.push(part.ref.id);
    if (part.dynamicRef !== undefined) ids.push(part.dynamicRef.initial.id);
    for (const held of heldBy(part)) visit(held);
  };
  visit(schema);
  return ids;
}

/** The schemas that stand inside another one, where types are made of them. */
function heldBy(schema: Schema): readonly Schema[] {
  const { items, additionalProperties, unevaluatedProperties, not, then } = schema;
  const single = [items, additionalProperties, unevaluatedProperties, schema.else, not, then];
  const listed = [schema.prefixItems, schema.allOf, schema.anyOf, schema.oneOf];
  const keyed = [schema.properties, schema.patternProperties, schema.dependentSchemas];
  return [
    ...single.filter((held) => held !== undefined),
    ...listed.flatMap((held) => held ?? []),
    ...keyed.flatMap((held) => [...(held?.values() ?? [])]),
  ];
}

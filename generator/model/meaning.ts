import type { Schema } from "../schema/schema.js";
import type { Building } from "./building.js";

/**
 * A text that is the same for schemas that say the same in one definition: their JSON, with the schemas that references lead
 * to. Schemas of different definitions differ, so that adding a definition never renames a class.
 */
export function meaningOf(building: Building, schema: Schema): string {
  return JSON.stringify([ownerOf(building, schema), schema.json, referencesOf(schema)]);
}

/** The nearest definition around a schema, else its file. */
function ownerOf(building: Building, schema: Schema): string {
  const { id } = schema;
  const pointer = id.indexOf("#") + 1;
  let owner = id.slice(0, pointer - 1);
  let end = pointer;
  for (let level = 0; level <= building.definitionDepth && end !== -1; level++) {
    if (level > 0) end = id.indexOf("/", end + 1);
    const around = id.slice(0, end === -1 ? id.length : end);
    const found = building.schemas.schemas.get(around);
    if (found !== undefined && found !== schema && building.definitions.has(found)) owner = around;
  }
  return owner;
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

import type { Schema } from "../schema/schema.js";
import { pointerByContent } from "./alternatives.js";
import type { Declaration } from "./api.js";
import type { Building } from "./building.js";

/**
 * Where a schema stands, as later runs know it: `pets.yaml#/$defs/Pet`. An alternative is known by what it says, since another may
 * be put before it. A schema that is there several times, since it means something else on each way to it, has several places.
 */
export function placeOf(schema: Schema): string {
  return placeAt(schema, pointerByContent(schema.at));
}

/** Where a schema stands, as people write it: alternatives are counted. */
export function writtenPlaceOf(schema: Schema): string {
  return placeAt(schema, schema.at.pointer);
}

function placeAt({ id, at }: Schema, pointer: string): string {
  const written = `${at.source.uri}#${at.pointer}`;
  return `${at.source.path}#${pointer}${id.slice(written.length)}`;
}

/** The place at which the names of a declaration are remembered. */
export function placeOfDraft({ places }: Building, declaration: Declaration): string {
  return places.get(declaration) ?? placeOf(declaration.schema);
}

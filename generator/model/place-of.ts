import type { Schema } from "../schema/schema.js";
import type { Declaration } from "./api.js";
import type { Building } from "./building.js";

/**
 * Where a schema stands, as people and later runs know it: `pets.yaml#/$defs/Pet`. A schema that is there several times,
 * since it means something else on each way to it, has several places.
 */
export function placeOf({ id, at }: Schema): string {
  const written = `${at.source.uri}#${at.pointer}`;
  return `${at.source.path}#${at.pointer}${id.slice(written.length)}`;
}

/** The place at which the names of a declaration are remembered. */
export function placeOfDraft({ places }: Building, declaration: Declaration): string {
  return places.get(declaration) ?? placeOf(declaration.schema);
}

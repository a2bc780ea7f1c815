import type { Schema } from "../../schema/schema.js";
import { referenceOf, resolved } from "./assertions.js";
import { checkSchema } from "./check-schema.js";
import type { Code } from "./code.js";
import { mostInRing, reaches } from "./in-place.js";
import type { Place } from "./place.js";
import { declaredName, guardedCheck, localCheck } from "./rules-file.js";

/** `$ref`. */
export function referenceRules(schema: Schema, place: Place): Code {
  const reference = referenceOf(schema);
  return reference === undefined ? [] : checkInPlace(reference, place, true);
}

/** `allOf`. In the schema of a model, a reference is to a base, of which only the base's own rules hold. */
export function allOfRules(schema: Schema, place: Place): Code {
  return (schema.allOf ?? []).flatMap((part) => checkInPlace(part, place, false));
}

/**
 * Checks the same value against another schema: by its validator where it has one. A schema that leads back to itself
 * without going into the value says nothing new the second time.
 */
export function checkInPlace(schema: Schema, place: Place, referred: boolean): Code {
  const end = resolved(schema);
  if (place.within.has(end)) return [];
  const name = referred || end !== schema ? checkOf(end, place) : declaredCheck(end, place);
  if (name === undefined) return checkSchema(end, place);
  if (reaches(place.file.api, end, place.within, place.model === undefined)) {
    if (place.within.size > mostInRing(place.file.api, end)) return [];
    place.within.add(end);
    return checkSchema(end, place);
  }
  return [`${name()}(${place.value}, ${place.path}, issues);`];
}

/** The name of a validator for a schema that the same value is tried with; none for one that leads back to itself. */
export function branchCheck(schema: Schema, place: Place): string | undefined {
  const end = resolved(schema);
  if (place.within.has(end)) return undefined;
  if (reaches(place.file.api, end, place.within, true)) {
    const { file, check: parent, within } = place;
    return guardedCheck(file, end, { parent, within, most: mostInRing(file.api, end) });
  }
  return checkOf(end, { ...place, model: undefined })();
}

/** The name of the validator of a part that is declared, or of what it refers to. */
export function callableName(schema: Schema, place: Place): string | undefined {
  const end = resolved(schema);
  const name = end === schema ? declaredCheck(end, place) : checkOf(end, place);
  return name?.();
}

/** Names are claimed when they are used, so that no validator is written for nothing. */
type LazyName = () => string;

function checkOf(schema: Schema, place: Place): LazyName {
  return declaredCheck(schema, place) ?? (() => localCheck(place.file, schema, place.check));
}

function declaredCheck(schema: Schema, place: Place): LazyName | undefined {
  const declaration = place.file.api.declarationOf.get(schema);
  if (declaration === undefined || declaration.schema !== schema) return undefined;
  const tree = declaration.kind === "model" ? declaration.tree : undefined;
  const name =
    tree === undefined || place.model !== undefined ? declaration.checkName : tree.unionCheckName;
  return () => declaredName(place.file, declaration, name);
}

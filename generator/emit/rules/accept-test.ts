import type { Schema } from "../../schema/schema.js";
import { assertsOnly, resolved } from "./assertions.js";
import { allOfThese, anyOfThese } from "./code.js";
import {
  allTypes,
  includesTypes,
  noTypes,
  objectType,
  typeHelpers,
  typesNamed,
  typeTest,
} from "./json-types.js";
import { listedTest, possibleValues } from "./list-rules.js";
import { listedValues } from "./listed-values.js";
import { type Place, readProperty } from "./place.js";
import { branchCheck } from "./reference-rules.js";
import { helper } from "./rules-file.js";

/** An expression that is true for values that the schema accepts, without issues for those it does not. */
export function acceptTest(schema: Schema, place: Place): string {
  const plain = plainTest(schema, place);
  if (plain !== undefined) return plain;
  const check = branchCheck(schema, place);
  return check === undefined
    ? "true"
    : `${helper(place.file, "accepts")}(${check}, ${place.value})`;
}

const plainKeywords = ["always", "types", "enum", "constant", "required", "properties"];

/** Schemas that need no loop and no reference are a few comparisons. */
function plainTest(schema: Schema, place: Place): string | undefined {
  if (schema.always !== undefined) return String(schema.always);
  const end = resolved(schema);
  if (!assertsOnly(end, end === schema ? plainKeywords : ["types", "enum", "constant"])) {
    return undefined;
  }
  const members = memberTests(end, place);
  if (members === undefined) return undefined;
  const values = valueTests(end, place);
  if (members.length === 0) return values.length === 0 ? "true" : allOfThese(values);
  if (place.known === objectType) return allOfThese(members);
  const object = `${helper(place.file, "isObject")}(${place.value})`;
  const objectOnly = end.types !== undefined && typesNamed(end.types) === objectType;
  if (objectOnly) return allOfThese([object, ...members]);
  return allOfThese([...values, anyOfThese([`!${object}`, allOfThese(members)])]);
}

function valueTests(schema: Schema, place: Place): readonly string[] {
  const listed = listedValues(schema);
  if (listed !== undefined) {
    const possible = possibleValues(listed, place);
    return [possible.length === 0 ? "false" : listedTest(possible, place.value, place.file)];
  }
  if (schema.types === undefined) return [];
  const types = typesNamed(schema.types);
  if (includesTypes(types, place.known) || types === noTypes) return [];
  for (const name of typeHelpers(types)) helper(place.file, name);
  return [typeTest(types, place.value)];
}

/** Tests of what an object must hold; undefined when one of them takes more than a comparison. */
function memberTests(schema: Schema, place: Place): readonly string[] | undefined {
  const required = new Set(schema.required);
  const tests: string[] = [];
  for (const [wire, property] of schema.properties ?? []) {
    if (!assertsOnly(property, ["always", "types", "enum", "constant"])) return undefined;
    const value = readProperty(place, wire);
    const test = plainTest(property, { ...place, value, known: allTypes });
    if (test === undefined || test === "true") continue;
    // What must have a type or value must be there: undefined has none.
    tests.push(required.delete(wire) ? test : anyOfThese([`${value} === undefined`, test]));
  }
  for (const wire of required) tests.push(`${readProperty(place, wire)} !== undefined`);
  return tests;
}

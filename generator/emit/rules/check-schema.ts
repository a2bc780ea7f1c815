import type { Schema } from "../../schema/schema.js";
import { stringLiteral } from "../literal.js";
import { arrayRules } from "./array-rules.js";
import { assertsOnly } from "./assertions.js";
import { type Code, when } from "./code.js";
import { conditionRules } from "./condition-rules.js";
import { impliedTypes } from "./implied-types.js";
import { issue } from "./issue-code.js";
import {
  arrayType,
  describeTypes,
  includesTypes,
  isSingle,
  type JsonTypes,
  noTypes,
  noTypeTest,
  numberTypes,
  objectType,
  stringType,
  typeHelpers,
  typeTest,
} from "./json-types.js";
import { listRules } from "./list-rules.js";
import { listedValues } from "./listed-values.js";
import { mergedValues } from "./merged-values.js";
import { numberRules } from "./number-rules.js";
import { objectRules } from "./object-rules.js";
import type { Place } from "./place.js";
import { allOfRules, referenceRules } from "./reference-rules.js";
import { helper } from "./rules-file.js";
import { stringRules } from "./string-rules.js";
import { unevaluatedItemRules, unevaluatedPropertyRules } from "./unevaluated-rules.js";
import { unionRules } from "./union-rules.js";

/**
 * Statements that append an issue for everything that `schema` has against the value of `place`. A value of the wrong
 * type gets that one issue only.
 */
export function checkSchema(schema: Schema, place: Place): Code {
  if (schema.always === true) return [];
  if (schema.always === false) return [issue(place, "not", "is not allowed")];
  const types = impliedTypes(schema) & place.known;
  if (types === noTypes) return [impossibleValue(schema, place)];
  if (listedValues(schema) !== undefined) return listRules(schema, place, keywordRules);
  if (types === place.known || isUnion(schema, types)) return keywordRules(schema, place);
  const rest = keywordRules(schema, { ...place, known: types });
  for (const name of typeHelpers(types)) helper(place.file, name);
  return typeFirst(types, rest, place);
}

/** Tests the type, then asks the rest; where the rest begins with a test of one type, that comes first. */
function typeFirst(types: JsonTypes, rest: Code, place: Place): Code {
  const failure = mismatch(place, types);
  const wrong = noTypeTest(types, place.value);
  const [only] = rest;
  if (rest.length === 1 && typeof only === "object" && only.kind === "if") {
    const tested = testedTypes.find((some) => typeTest(some, place.value) === only.condition);
    if (tested !== undefined && only.otherwise.length === 0) {
      const others = noTypeTest(types & ~tested, place.value);
      return when(only.condition, only.body, when(others, [failure]));
    }
  }
  if (!place.last || rest.length === 0) return when(wrong, [failure], rest);
  return [...when(wrong, [`return ${failure}`]), ...rest];
}

const testedTypes: readonly JsonTypes[] = [objectType, arrayType, stringType, numberTypes];

/** Whether branches alone decide, which test the type themselves: several types, or values. */
function isUnion(schema: Schema, types: JsonTypes): boolean {
  if (assertsOnly(schema, ["anyOf"])) {
    return !isSingle(types) || mergedValues(schema.anyOf ?? [], "anyOf") !== undefined;
  }
  if (!assertsOnly(schema, ["oneOf"])) return false;
  return !isSingle(types) || mergedValues(schema.oneOf ?? [], "oneOf") !== undefined;
}

/** A statement that reports a value whose type is none of these: for one type under `type`, else under `keyword`. */
export function mismatch(place: Place, types: JsonTypes, union = "type"): string {
  const keyword = isSingle(types) ? "type" : union;
  const what = stringLiteral(describeTypes(types));
  const more = keyword === "type" ? "" : `, ${stringLiteral(keyword)}`;
  return `${helper(place.file, "expected")}(${what}, ${place.value}, ${place.path}, issues${more});`;
}

/** No value fits, or none of the types it is known to have here. */
function impossibleValue(schema: Schema, place: Place): string {
  const types = impliedTypes(schema);
  return types === noTypes ? issue(place, "not", "is not allowed") : mismatch(place, types);
}

function keywordRules(schema: Schema, whole: Place): Code {
  if (assertsOnly(schema, settled)) return [];
  const place = whole.last ? { ...whole, last: false } : whole;
  return [
    ...referenceRules(schema, place),
    ...allOfRules(schema, place),
    ...forTypes(objectType, place, (object) => objectRules(schema, object)),
    ...forTypes(arrayType, place, (array) => arrayRules(schema, array)),
    ...forTypes(stringType, place, (string) => stringRules(schema, string)),
    ...forTypes(numberTypes, place, (number) => numberRules(schema, number)),
    ...unionRules(schema, "anyOf", place),
    ...unionRules(schema, "oneOf", place),
    ...conditionRules(schema, place),
    ...forTypes(objectType, place, (object) => unevaluatedPropertyRules(schema, object)),
    ...forTypes(arrayType, place, (array) => unevaluatedItemRules(schema, array)),
  ];
}

/** What was looked at before the other keywords are; most properties say nothing else. */
const settled = ["types", "enum", "constant"];

/** Rules for values of some types: behind a test unless the value is known to have one of them. */
function forTypes(types: JsonTypes, place: Place, rules: (place: Place) => Code): Code {
  const known = place.known & types;
  if (known === noTypes) return [];
  if (includesTypes(types, place.known)) return rules(place);
  const code = rules({ ...place, known });
  if (code.length === 0) return [];
  for (const name of typeHelpers(types)) helper(place.file, name);
  return when(typeTest(types, place.value), code);
}

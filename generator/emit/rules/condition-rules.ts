import type { Schema } from "../../schema/schema.js";
import { acceptTest } from "./accept-test.js";
import { assertsOnly } from "./assertions.js";
import { type Code, when } from "./code.js";
import { issue, shortened } from "./issue-code.js";
import { describeTypes, typesNamed } from "./json-types.js";
import { conditionalPlace, type Place } from "./place.js";
import { checkInPlace } from "./reference-rules.js";

/** `not`, and `if` with `then` and `else`. */
export function conditionRules(schema: Schema, place: Place): Code {
  if (schema.not === undefined && schema.if === undefined) return [];
  return [
    ...notRules(schema, conditionalPlace(place)),
    ...ifRules(schema, conditionalPlace(place), conditionalPlace(place)),
  ];
}

function notRules(schema: Schema, place: Place): Code {
  if (schema.not === undefined) return [];
  const test = acceptTest(schema.not, place);
  if (test === "false") return [];
  return when(test, [issue(place, "not", refusal(schema.not))]);
}

/** Says what must not be, where that is short. */
function refusal(schema: Schema): string {
  const { required, types, constant } = schema;
  if (required !== undefined && assertsOnly(schema, ["required", "types"])) {
    const keys = shortened(required.map((key) => JSON.stringify(key)).join(" and "));
    return required.length === 1 ? `must not have ${keys}` : `must not have ${keys} together`;
  }
  if (types !== undefined && assertsOnly(schema, ["types"])) {
    return `must not be ${describeTypes(typesNamed(types))}`;
  }
  if (constant !== undefined && assertsOnly(schema, ["constant", "types"])) {
    return `must not be ${shortened(JSON.stringify(constant.value))}`;
  }
  return "is of a kind that is not allowed";
}

function ifRules(schema: Schema, place: Place, other: Place): Code {
  if (schema.if === undefined) return [];
  const then = schema.then === undefined ? [] : checkInPlace(schema.then, place, false);
  const otherwise = schema.else === undefined ? [] : checkInPlace(schema.else, other, false);
  if (then.length === 0 && otherwise.length === 0) return [];
  return when(acceptTest(schema.if, place), then, otherwise);
}

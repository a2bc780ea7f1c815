import type { Schema } from "../../schema/schema.js";
import { numberLiteral } from "../literal.js";
import { type Code, when } from "./code.js";
import { issue } from "./issue-code.js";
import type { Place } from "./place.js";
import { helper } from "./rules-file.js";

/** Keywords about numbers, for a value that is one. */
export function numberRules(schema: Schema, place: Place): Code {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return [
    ...boundRule(place, "minimum", "<", minimum, "at least"),
    ...boundRule(place, "maximum", ">", maximum, "at most"),
    ...boundRule(place, "exclusiveMinimum", "<=", exclusiveMinimum, "greater than"),
    ...boundRule(place, "exclusiveMaximum", ">=", exclusiveMaximum, "less than"),
    ...multipleRule(place, multipleOf),
  ];
}

function boundRule(
  place: Place,
  keyword: string,
  beyond: string,
  bound: number | undefined,
  words: string,
): Code {
  if (bound === undefined) return [];
  const message = `must be ${words} ${bound}`;
  return when(`${place.value} ${beyond} ${numberLiteral(bound)}`, [issue(place, keyword, message)]);
}

function multipleRule(place: Place, divisor: number | undefined): Code {
  if (divisor === undefined) return [];
  const message = `must be a multiple of ${divisor}`;
  const test = `!${helper(place.file, "isMultipleOf")}(${place.value}, ${numberLiteral(divisor)})`;
  return when(test, [issue(place, "multipleOf", message)]);
}

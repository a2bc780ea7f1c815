import { flagsOf } from "../../schema/pattern.js";
import type { Schema } from "../../schema/schema.js";
import { numberLiteral, stringLiteral } from "../literal.js";
import { type Code, when } from "./code.js";
import { counted, issue, shortened } from "./issue-code.js";
import type { Place } from "./place.js";
import { constant, helper, type RulesFile } from "./rules-file.js";
import type { RuntimeHelper } from "./runtime-helpers.js";

/** Keywords about strings, for a value that is one. Lengths count code points. */
export function stringRules(schema: Schema, place: Place): Code {
  const { minLength, maxLength, pattern } = schema;
  const code: Code[] = [];
  if (minLength !== undefined && minLength > 0) {
    const message = `must be at least ${counted(minLength, "character")} long`;
    code.push(when(shorterTest(minLength, place), [issue(place, "minLength", message)]));
  }
  const patternCode = pattern === undefined ? [] : patternRules(pattern, place);
  if (maxLength === undefined) code.push(patternCode);
  else {
    const message = `must be at most ${counted(maxLength, "character")} long`;
    const tooLong = [issue(place, "maxLength", message)];
    // A text that is too long is not matched: time may grow with its length.
    code.push(when(longerTest(maxLength, place), tooLong, patternCode));
  }
  const isFormat = formatTests.get(schema.assertedFormat ?? "");
  if (isFormat !== undefined) {
    const test = `!${helper(place.file, isFormat)}(${place.value})`;
    code.push(when(test, [issue(place, "format", `must be in the format ${schema.format}`)]));
  }
  return [...code.flat(), ...contentRules(schema, place)];
}

function patternRules(pattern: string, place: Place): Code {
  const test = patternTest(pattern, place.value, place.file);
  const message = `must match the pattern ${shortened(pattern)}`;
  return test === undefined ? [] : when(`!${test}`, [issue(place, "pattern", message)]);
}

function contentRules(schema: Schema, place: Place): Code {
  const { contentAsserted, contentEncoding, contentMediaType } = schema;
  const content = [contentEncoding, contentMediaType].filter((part) => part !== undefined);
  const isContent = contentAsserted === true ? contentTests.get(content.join(" ")) : undefined;
  if (isContent === undefined) return [];
  const keyword = contentEncoding === undefined ? "contentMediaType" : "contentEncoding";
  const test = `!${helper(place.file, isContent)}(${place.value})`;
  return when(test, [issue(place, keyword, `must be ${content.join(" of ")}`)]);
}

/** The functions of the runtime that know what an encoding and a media type describe. */
const contentTests: ReadonlyMap<string, RuntimeHelper> = new Map<string, RuntimeHelper>([
  ["application/json", "isJson"],
  ["base64", "isBase64"],
  ["base64 application/json", "isBase64Json"],
]);

/** The functions of the runtime that know a format. One that none knows says something, and refuses nothing. */
const formatTests: ReadonlyMap<string, RuntimeHelper> = new Map<string, RuntimeHelper>([
  ["ascii-hostname", "isAsciiHostname"],
  ["date", "isDate"],
  ["date-time", "isDateTime"],
  ["duration", "isDuration"],
  ["email", "isEmail"],
  ["hostname", "isHostname"],
  ["idn-email", "isIdnEmail"],
  ["idn-hostname", "isIdnHostname"],
  ["ipv4", "isIpv4"],
  ["ipv6", "isIpv6"],
  ["iri", "isIri"],
  ["iri-reference", "isIriReference"],
  ["json-pointer", "isJsonPointer"],
  ["regex", "isRegex"],
  ["relative-json-pointer", "isRelativeJsonPointer"],
  ["time", "isTime"],
  ["uri", "isUri"],
  ["uri-reference", "isUriReference"],
  ["uri-template", "isUriTemplate"],
  ["uuid", "isUuid"],
]);

/** An expression that is true for texts that match; undefined for a pattern that JavaScript cannot run. */
export function patternTest(pattern: string, value: string, file: RulesFile): string | undefined {
  const flags = flagsOf(pattern);
  if (flags === undefined) return undefined;
  const given = flags === "" ? [pattern] : [pattern, flags];
  const expression = `new RegExp(${given.map(stringLiteral).join(", ")})`;
  return `${constant(file, "pattern", expression)}.test(${value})`;
}

/** A code point takes one or two units, so counting is left to the texts that units do not decide. */
function shorterTest(limit: number, place: Place): string {
  const { value, file } = place;
  if (limit <= 1) return `${value}.length < ${numberLiteral(limit)}`;
  const sure = `${value}.length < ${numberLiteral(limit * 2)}`;
  return `${sure} && ${helper(file, "codePoints")}(${value}) < ${numberLiteral(limit)}`;
}

function longerTest(limit: number, place: Place): string {
  const { value, file } = place;
  const units = `${value}.length > ${numberLiteral(limit)}`;
  if (limit < 1) return units;
  return `${units} && ${helper(file, "codePoints")}(${value}) > ${numberLiteral(limit)}`;
}

import type { Schema } from "../../schema/schema.js";
import { isScalar, type Json } from "../../source/json.js";
import { jsonLiteral } from "../literal.js";
import { allOfThese, anyOfThese, type Code, when } from "./code.js";
import { issue } from "./issue-code.js";
import { noTypes, typeOfValue } from "./json-types.js";
import { listedValues } from "./listed-values.js";
import type { Place } from "./place.js";
import { constant, helper, type RulesFile } from "./rules-file.js";

/** Lists up to this long are compared one after the other; longer ones are looked up. */
const fewValues = 4;

/** `enum` and `const`. What else the schema says is asked of listed values only. */
export function listRules(
  schema: Schema,
  place: Place,
  rest: (schema: Schema, place: Place) => Code,
): Code {
  const values = listedValues(schema) ?? [];
  if (values.length === 0) return [issue(place, "enum", "is not allowed")];
  const keyword = schema.constant === undefined ? "enum" : "const";
  const possible = possibleValues(values, place);
  const report = [unlisted(values, place, keyword)];
  if (possible.length === 0) return report;
  return when(unlistedTest(possible, place.value, place.file), report, rest(schema, place));
}

/** The values of the types that the place can have. The compiler refuses comparisons with others. */
export function possibleValues<Value extends Json>(
  values: readonly Value[],
  { known }: Place,
): readonly Value[] {
  return values.filter((value) => (known & typeOfValue(value)) !== noTypes);
}

/** A statement that reports a value that is not listed. */
export function unlisted(values: readonly Json[], place: Place, keyword: string): string {
  const { file, value, path } = place;
  const list = listExpression(values, file);
  const more = keyword === "enum" ? "" : `, "${keyword}"`;
  return `${helper(file, "notListed")}(${list}, ${value}, ${path}, issues${more});`;
}

/** An expression that is true for values that are not listed. */
export function unlistedTest(values: readonly Json[], value: string, file: RulesFile): string {
  if (isLookedUp(values)) return `!${listExpression(values, file)}.has(${value})`;
  return allOfThese(
    values.map((one) =>
      isScalar(one)
        ? `${value} !== ${jsonLiteral(one)}`
        : `!${helper(file, "equalsJson")}(${value}, ${jsonLiteral(one)})`,
    ),
  );
}

/** An expression that is true for listed values. */
export function listedTest(values: readonly Json[], value: string, file: RulesFile): string {
  if (isLookedUp(values)) return `${listExpression(values, file)}.has(${value})`;
  return anyOfThese(
    values.map((one) =>
      isScalar(one)
        ? `${value} === ${jsonLiteral(one)}`
        : `${helper(file, "equalsJson")}(${value}, ${jsonLiteral(one)})`,
    ),
  );
}

function isLookedUp(values: readonly Json[]): boolean {
  return values.length > fewValues && values.every(isScalar);
}

function listExpression(values: readonly Json[], file: RulesFile): string {
  const list = jsonLiteral(values);
  return isLookedUp(values) ? constant(file, "values", `new Set<unknown>(${list})`) : list;
}

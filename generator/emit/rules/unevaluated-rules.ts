import type { Schema } from "../../schema/schema.js";
import { acceptTest } from "./accept-test.js";
import { checkPart } from "./check-part.js";
import { allOfThese, anyOfThese, block, type Code, declaring, when } from "./code.js";
import { type Coverage, evaluate } from "./evaluated.js";
import { issue } from "./issue-code.js";
import { listedTest } from "./list-rules.js";
import { childPlace, claimName, hoistPath, openBlock, type Place } from "./place.js";
import { patternTest } from "./string-rules.js";

/** `unevaluatedProperties`, for a value that is an object. */
export function unevaluatedPropertyRules(schema: Schema, whole: Place): Code {
  const rest = schema.unevaluatedProperties;
  if (rest === undefined || rest.always === true) return [];
  const { before, place } = hoistPath(whole, [rest]);
  const { coverages, before: guards } = evaluate(schema, place, keyKeywords);
  const inner = openBlock(place);
  const key = claimName(inner, "key");
  const entry = claimName(inner, "entry");
  const covered = anyCovered(coverages, schema, (part) => keyTests(part, key, place));
  if (covered === "true") return [];
  const code = restCode(rest, "unevaluatedProperties", childPlace(inner, entry, key));
  const body = when(covered, [], declaring(entry, `${place.value}[${key}]`, code));
  return [
    ...before,
    ...guards,
    ...block(`for (const ${key} of Object.keys(${place.value}))`, body),
  ];
}

/** `unevaluatedItems`, for a value that is an array. */
export function unevaluatedItemRules(schema: Schema, whole: Place): Code {
  const rest = schema.unevaluatedItems;
  if (rest === undefined || rest.always === true) return [];
  const { before, place } = hoistPath(whole, [rest]);
  const { coverages, before: guards } = evaluate(schema, place, itemKeywords);
  const inner = openBlock(place);
  const index = claimName(inner, "i");
  const child = childPlace(inner, claimName(inner, "item"), index);
  const covered = anyCovered(coverages, schema, (part) => itemTests(part, index, child));
  if (covered === "true") return [];
  const code = when(covered, [], restCode(rest, "unevaluatedItems", child));
  const body = declaring(child.value, `${place.value}[${index}]`, code);
  const head = `for (let ${index} = 0; ${index} < ${place.value}.length; ${index}++)`;
  return [...before, ...guards, ...block(head, body)];
}

const keyKeywords = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
] as const;

const itemKeywords = ["prefixItems", "items", "contains", "unevaluatedItems"] as const;

function restCode(rest: Schema, keyword: string, child: Place): Code {
  if (rest.always === false) return [issue(child, keyword, "is not allowed")];
  return checkPart(rest, child);
}

/** An expression that is true for what one of the parts covers. */
function anyCovered(
  coverages: readonly Coverage[],
  schema: Schema,
  testsOf: (part: Schema) => readonly string[],
): string {
  const tests = coverages.flatMap(({ guards, schema: part }) => {
    const covering = testsOf(part === schema ? withoutRest(part) : part);
    if (covering.length === 0) return [];
    const covered = covering.includes("true") ? [] : [anyOfThese(covering)];
    const all = [...guards, ...covered];
    return [all.length === 0 ? "true" : allOfThese(all)];
  });
  if (tests.includes("true")) return "true";
  return tests.length === 0 ? "false" : anyOfThese(tests);
}

function withoutRest(schema: Schema): Schema {
  const { unevaluatedItems: _items, unevaluatedProperties: _properties, ...others } = schema;
  return others;
}

function keyTests(part: Schema, key: string, place: Place): readonly string[] {
  if (part.additionalProperties !== undefined || part.unevaluatedProperties !== undefined) {
    return ["true"];
  }
  const keys = [...(part.properties?.keys() ?? [])];
  const patterns = [...(part.patternProperties?.keys() ?? [])].map(
    (pattern) => patternTest(pattern, key, place.file) ?? "true",
  );
  return [...(keys.length === 0 ? [] : [listedTest(keys, key, place.file)]), ...patterns];
}

function itemTests(part: Schema, index: string, item: Place): readonly string[] {
  if (part.items !== undefined || part.unevaluatedItems !== undefined) return ["true"];
  const start = part.prefixItems?.length ?? 0;
  const contained = part.contains === undefined ? [] : [acceptTest(part.contains, item)];
  return [...(start === 0 ? [] : [`${index} < ${start}`]), ...contained];
}

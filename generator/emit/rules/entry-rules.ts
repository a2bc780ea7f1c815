import type { Schema } from "../../schema/schema.js";
import { checkPart } from "./check-part.js";
import { allOfThese, block, type Code, declaring, when } from "./code.js";
import { inParts } from "./in-parts.js";
import { issue } from "./issue-code.js";
import { stringType } from "./json-types.js";
import { unlistedTest } from "./list-rules.js";
import { childPlace, claimName, hoistPath, openBlock, type Place } from "./place.js";
import { helper } from "./rules-file.js";
import { patternTest } from "./string-rules.js";

/** Keywords that look at every entry: `propertyNames`, `patternProperties`, `additionalProperties`. */
export function entryRules(schema: Schema, whole: Place): Code {
  const parts = [...(schema.patternProperties?.values() ?? []), schema.additionalProperties];
  const asking = parts.filter((part) => part !== undefined && part.always !== true);
  if (asking.length === 0 && schema.propertyNames === undefined) return [];
  const hoisted = hoistPath(whole, asking);
  const place = openBlock(hoisted.place);
  const key = claimName(place, "key");
  const entry = claimName(place, "entry");
  const child = childPlace(place, entry, key);
  const values = [...patternRules(schema, child, key), ...additionalRules(schema, child, key)];
  const read = declaring(entry, `${place.value}[${key}]`, values);
  const body = [...nameRules(schema, place, key), ...read];
  const loop = block(`for (const ${key} of Object.keys(${place.value}))`, body);
  return loop.length === 0 ? [] : [...hoisted.before, ...loop];
}

/** Every issue that the name itself has becomes one of `propertyNames`. */
function nameRules(schema: Schema, place: Place, key: string): Code {
  const { propertyNames } = schema;
  if (propertyNames === undefined) return [];
  const name = { ...childPlace(place, key, key), known: stringType };
  const code = checkPart(propertyNames, name);
  if (code.length === 0) return [];
  const count = claimName(place, "count");
  const report = `${helper(place.file, "badName")}(${key}, ${place.path}, issues, ${count});`;
  return [
    `const ${count} = issues.length;`,
    ...code,
    ...when(`issues.length > ${count}`, [report]),
  ];
}

function patternRules(schema: Schema, child: Place, key: string): Code {
  const groups = [...(schema.patternProperties ?? [])].map(([pattern, part]): Code => {
    if (part.always === true) return [];
    const test = patternTest(pattern, key, child.file);
    return test === undefined ? [] : when(test, entryCheck(part, child, "patternProperties"));
  });
  return inParts(groups, child);
}

/** Entries that are neither declared nor matched by a pattern. A pattern that cannot be run might match anything. */
function additionalRules(schema: Schema, child: Place, key: string): Code {
  const { additionalProperties, patternProperties, properties } = schema;
  if (additionalProperties === undefined || additionalProperties.always === true) return [];
  const matches = [...(patternProperties?.keys() ?? [])].map((pattern) =>
    patternTest(pattern, key, child.file),
  );
  if (matches.includes(undefined)) return [];
  const declared = [...(properties?.keys() ?? [])];
  const conditions = [
    ...(declared.length === 0 ? [] : [unlistedTest(declared, key, child.file)]),
    ...matches.map((test) => `!${test}`),
  ];
  const code = entryCheck(additionalProperties, child, "additionalProperties");
  return conditions.length === 0 ? code : when(allOfThese(conditions), code);
}

function entryCheck(part: Schema, child: Place, keyword: string): Code {
  if (part.always === false) return [issue(child, keyword, "is not allowed")];
  return checkPart(part, child);
}

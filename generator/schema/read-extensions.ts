import { isIdentifier } from "../naming.js";
import type { Json } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { readCollect } from "./read-collect.js";
import { readMerge } from "./read-merge.js";
import { locationOf, type Reading, reject } from "./reading.js";
import type { Extensions } from "./schema.js";

/** The readers of the `x-` keywords that modelsmith knows. */
export const extensionReaders: readonly (readonly [string, (reading: Reading) => void])[] = [
  ["x-ts-name", readTsName],
  ["x-enum-varnames", (reading) => readPerValue(reading, (enumNames) => ({ enumNames }))],
  [
    "x-enum-descriptions",
    (reading) => readPerValue(reading, (enumDescriptions) => ({ enumDescriptions })),
  ],
  ["x-mixins", readMixins],
  ["x-computed", (reading) => readFlag(reading, (computed) => ({ computed }))],
  ["x-apply-defaults", (reading) => readFlag(reading, (applyDefaults) => ({ applyDefaults }))],
  [
    "x-validate-assignment",
    (reading) => readFlag(reading, (validateAssignment) => ({ validateAssignment })),
  ],
  ["x-populate-by-name", (reading) => readFlag(reading, (populateByName) => ({ populateByName }))],
  ["x-merge", readMerge],
  ["x-collect", readCollect],
];

function extend({ draft }: Reading, extensions: Extensions): void {
  draft.extensions = { ...draft.extensions, ...extensions };
}

function readTsName(reading: Reading): void {
  const { value } = reading.keyword;
  if (typeof value !== "string") reject(reading, "a TypeScript name", value);
  else if (isIdentifier(value)) extend(reading, { tsName: value });
  else
    reading.report("invalid-ts-name", locationOf(reading), {
      name: value,
      reason: "it is no identifier",
    });
}

/** Reads what has one entry for each value of `enum`. */
function readPerValue(reading: Reading, make: (texts: readonly string[]) => Extensions): void {
  const { place, keyword, report } = reading;
  const texts = readTexts(reading, "a list of texts");
  if (texts === undefined) return;
  const values = typeof place.written === "boolean" ? undefined : place.written.enum;
  const expected = Array.isArray(values) ? values.length : 0;
  if (texts.length === expected) {
    extend(reading, make(texts));
    return;
  }
  const params = { keyword: keyword.written, found: texts.length, expected };
  report("enum-names-length", locationOf(reading), params);
}

function readMixins(reading: Reading): void {
  const mixins = readTexts(reading, "a list of mixin names");
  if (mixins !== undefined) extend(reading, { mixins });
}

function readFlag(reading: Reading, make: (flag: boolean) => Extensions): void {
  const { value } = reading.keyword;
  if (typeof value === "boolean") extend(reading, make(value));
  else reject(reading, "true or false", value);
}

function readTexts(reading: Reading, expected: string): readonly string[] | undefined {
  const { value } = reading.keyword;
  if (!Array.isArray(value)) return reject(reading, expected, value);
  const texts: string[] = [];
  value.forEach((text: Json, index) => {
    if (typeof text === "string") texts.push(text);
    else reject(reading, expected, text, pointerStep(index));
  });
  return texts.length === value.length ? texts : undefined;
}

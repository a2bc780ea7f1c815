import { isJsonObject, type Json } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import type { Location } from "../source/source.js";
import type { FieldOf } from "./draft.js";
import { dynamicAnchorOf } from "./dynamic-anchor.js";
import { flagsOf } from "./pattern.js";
import { readDiscriminator } from "./read-discriminator.js";
import { extensionReaders } from "./read-extensions.js";
import { readType } from "./read-type.js";
import { locationOf, type Reading, reject } from "./reading.js";
import type { Schema } from "./schema.js";

/** Reads one keyword into its draft, or says what is wrong with its value and leaves the draft as it is. */
export function readKeyword(reading: Reading): void {
  readers.get(reading.keyword.name)?.(reading);
}

type Reader = (reading: Reading) => void;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["$id", text(undefined)],
  ["$anchor", text(undefined)],
  ["$dynamicAnchor", text(undefined)],
  ["$schema", text(undefined)],
  ["$defs", (reading) => void readSchemas(reading)],
  ["$ref", readReference],
  ["$dynamicRef", readDynamicReference],

  ["type", readType],
  ["enum", readEnum],
  ["const", any("constant")],

  ["properties", schemas("properties")],
  ["patternProperties", readPatternProperties],
  ["additionalProperties", schema("additionalProperties")],
  ["unevaluatedProperties", schema("unevaluatedProperties")],
  ["propertyNames", schema("propertyNames")],
  ["required", readRequired],
  ["minProperties", count("minProperties")],
  ["maxProperties", count("maxProperties")],
  ["dependentRequired", readDependentRequired],
  ["dependentSchemas", schemas("dependentSchemas")],

  ["prefixItems", schemaList("prefixItems")],
  ["items", schema("items")],
  ["unevaluatedItems", schema("unevaluatedItems")],
  ["contains", schema("contains")],
  ["minContains", count("minContains")],
  ["maxContains", count("maxContains")],
  ["minItems", count("minItems")],
  ["maxItems", count("maxItems")],
  ["uniqueItems", flag("uniqueItems")],

  ["minLength", count("minLength")],
  ["maxLength", count("maxLength")],
  ["pattern", readPattern],
  ["format", readFormat],
  ["contentEncoding", readContent("contentEncoding")],
  ["contentMediaType", readContent("contentMediaType")],

  ["minimum", number("minimum")],
  ["maximum", number("maximum")],
  ["exclusiveMinimum", number("exclusiveMinimum")],
  ["exclusiveMaximum", number("exclusiveMaximum")],
  ["multipleOf", readMultipleOf],

  ["allOf", schemaList("allOf")],
  ["anyOf", schemaList("anyOf")],
  ["oneOf", schemaList("oneOf")],
  ["not", schema("not")],
  ["if", schema("if")],
  ["then", schema("then")],
  ["else", schema("else")],

  ["title", text("title")],
  ["description", text("description")],
  ["default", any("default")],
  ["deprecated", flag("deprecated")],
  ["readOnly", flag("readOnly")],
  ["writeOnly", flag("writeOnly")],
  ["discriminator", readDiscriminator],
  ...extensionReaders,
]);

function any(field: "constant" | "default"): Reader {
  return ({ draft, keyword }) => {
    draft[field] = { value: keyword.value };
  };
}

/** Reads a text; into no field when it only has to be one. */
function text(field: FieldOf<string> | undefined): Reader {
  return (reading) => {
    const { value } = reading.keyword;
    if (typeof value !== "string") reject(reading, "a text", value);
    else if (field !== undefined) reading.draft[field] = value;
  };
}

function readFormat(reading: Reading): void {
  const { draft, place, keyword, assertFormats } = reading;
  text("format")(reading);
  const asserts = assertFormats || place.dialect.assertsFormat;
  if (!asserts || typeof keyword.value !== "string") return;
  draft.assertedFormat = place.dialect.olderFormats.get(keyword.value) ?? keyword.value;
}

function readContent(field: "contentEncoding" | "contentMediaType"): Reader {
  return (reading) => {
    const { draft, place, assertFormats } = reading;
    text(field)(reading);
    if (assertFormats && place.dialect.mayAssertContent) draft.contentAsserted = true;
  };
}

function number(field: FieldOf<number>): Reader {
  return (reading) => {
    const { value } = reading.keyword;
    if (typeof value === "number") reading.draft[field] = value;
    else reject(reading, "a number", value);
  };
}

function count(field: FieldOf<number>): Reader {
  return (reading) => {
    const { value } = reading.keyword;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) {
      reading.draft[field] = value;
    } else {
      reject(reading, "a whole number from 0 on", value);
    }
  };
}

function readMultipleOf(reading: Reading): void {
  const { value } = reading.keyword;
  if (typeof value === "number" && value > 0) reading.draft.multipleOf = value;
  else reject(reading, "a number above 0", value);
}

function flag(field: FieldOf<boolean>): Reader {
  return (reading) => {
    const { value } = reading.keyword;
    if (typeof value === "boolean") reading.draft[field] = value;
    else reject(reading, "true or false", value);
  };
}

function schema(field: FieldOf<Schema>): Reader {
  return (reading) => {
    const { draft, place, keyword } = reading;
    const [held] = place.held.get(keyword) ?? [];
    if (held === undefined) reject(reading, "a schema", keyword.value);
    else draft[field] = held.place.draft;
  };
}

function schemaList(field: FieldOf<readonly Schema[]>): Reader {
  return (reading) => {
    const { draft, place, keyword } = reading;
    const held = place.held.get(keyword) ?? [];
    const mayBeEmpty = field === "prefixItems";
    if (!Array.isArray(keyword.value) || (held.length === 0 && !mayBeEmpty)) {
      reject(
        reading,
        mayBeEmpty ? "a list of schemas" : "a list of one or more schemas",
        keyword.value,
      );
      return;
    }
    draft[field] = held.map((inner) => inner.place.draft);
  };
}

function schemas(field: FieldOf<ReadonlyMap<string, Schema>>): Reader {
  return (reading) => {
    const read = readSchemas(reading);
    if (read !== undefined) reading.draft[field] = read;
  };
}

function readSchemas(reading: Reading): ReadonlyMap<string, Schema> | undefined {
  const { place, keyword } = reading;
  if (!isJsonObject(keyword.value)) {
    return reject(reading, "an object of schemas by name", keyword.value);
  }
  const read = new Map<string, Schema>();
  for (const held of place.held.get(keyword) ?? []) {
    if (held.key !== undefined) read.set(held.key, held.place.draft);
  }
  return read;
}

function readPatternProperties(reading: Reading): void {
  const read = readSchemas(reading);
  if (read === undefined) return;
  const runnable = [...read].filter(([pattern]) => {
    const at = { ...locationOf(reading, pointerStep(pattern)), part: "key" } as const;
    return canRun(reading, pattern, at);
  });
  reading.draft.patternProperties = new Map(runnable);
}

function readPattern(reading: Reading): void {
  const { value } = reading.keyword;
  if (typeof value !== "string") reject(reading, "a text", value);
  else if (canRun(reading, value, locationOf(reading))) reading.draft.pattern = value;
}

/** Whether a pattern can be asserted; says so where it cannot, or only as patterns were before Unicode. */
function canRun({ report }: Reading, pattern: string, at: Location): boolean {
  const flags = flagsOf(pattern);
  if (flags === undefined) report("pattern-invalid", at, { pattern });
  else if (flags === "") report("pattern-legacy", at, { pattern });
  return flags !== undefined;
}

function readEnum(reading: Reading): void {
  const { value } = reading.keyword;
  if (Array.isArray(value)) reading.draft.enum = value;
  else reject(reading, "a list of values", value);
}

function readRequired(reading: Reading): void {
  const { value } = reading.keyword;
  const names = readTexts(reading, value, "");
  if (names !== undefined) reading.draft.required = names;
}

function readDependentRequired(reading: Reading): void {
  const { value } = reading.keyword;
  if (!isJsonObject(value)) {
    reject(reading, "an object of lists of property names", value);
    return;
  }
  const read = new Map<string, readonly string[]>();
  for (const [key, names] of Object.entries(value)) {
    const required = readTexts(reading, names, pointerStep(key));
    if (required !== undefined) read.set(key, required);
  }
  reading.draft.dependentRequired = read;
}

/** Reads a list of property names, each of them once. Entries that are no texts are reported and left out. */
function readTexts(reading: Reading, value: Json, pointer: string): readonly string[] | undefined {
  if (!Array.isArray(value)) return reject(reading, "a list of property names", value, pointer);
  const names = new Set<string>();
  value.forEach((name: Json, index) => {
    if (typeof name === "string") names.add(name);
    else reject(reading, "a list of property names", name, pointer + pointerStep(index));
  });
  return [...names];
}

function readReference(reading: Reading): void {
  const { draft, place, keyword, follow } = reading;
  if (typeof keyword.value !== "string") reject(reading, "a text", keyword.value);
  else draft.ref = follow(keyword.value, locationOf(reading), place);
}

function readDynamicReference(reading: Reading): void {
  const { draft, place, keyword, follow } = reading;
  if (typeof keyword.value !== "string") {
    reject(reading, "a text", keyword.value);
    return;
  }
  const initial = follow(keyword.value, locationOf(reading), place);
  const name = keyword.value.slice(keyword.value.indexOf("#") + 1);
  const isDynamic = dynamicAnchorOf(initial) === name;
  draft.dynamicRef = isDynamic ? { initial, anchor: name } : { initial };
}

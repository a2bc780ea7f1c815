import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import type { Dialect } from "./dialects.js";

/** One keyword in the meaning of 2020-12. */
export interface Keyword {
  /** Its name in 2020-12. */
  readonly name: string;
  readonly value: Json;
  /** The key in the text that it comes from. */
  readonly written: string;
}

/**
 * The keywords of one schema in 2020-12 spelling and in the order of the text. Schemas inside are left as they
 * are. Spellings of one dialect that mean nothing else in another are understood in both.
 */
export function translate(schema: JsonObject, dialect: Dialect): readonly Keyword[] {
  const impliesObject = dialect.impliesObject || own(schema, "discriminator") !== undefined;
  const keywords: Keyword[] = impliesObject ? [...impliedObject(schema)] : [];
  const alone = dialect.refStandsAlone && typeof own(schema, "$ref") === "string";
  for (const [written, value] of Object.entries(schema)) {
    if (dialect.lacks.has(written)) continue;
    if (alone && !staysBesideRef(written)) continue;
    const special = respellings.get(written);
    if (special === undefined) {
      const name = dialect.renamed.get(written) ?? written;
      keywords.push(
        name === "$id" && dialect.anchorsInId
          ? respellId(value, written)
          : { name, value, written },
      );
    } else {
      keywords.push(...special(value, written, schema));
    }
  }
  return keywords;
}

/** Documents of APIs leave out that what has properties is an object, and their discriminators are properties of objects. */
function impliedObject(schema: JsonObject): readonly Keyword[] {
  const properties = own(schema, "properties");
  const isSilent = silencers.every((keyword) => own(schema, keyword) === undefined);
  if (!isSilent || !isJsonObject(properties) || Object.keys(properties).length === 0) return [];
  const value = saysNullable(schema) ? ["object", "null"] : "object";
  return [{ name: "type", value, written: "properties" }];
}

/** Keywords beside which properties do not say what a schema is about. */
const silencers = ["$ref", "type", "enum", "const", "items"];

/** What says nothing about values keeps its use beside a `$ref` of the old drafts. */
function staysBesideRef(keyword: string): boolean {
  return besideRef.has(keyword) || keyword.startsWith("x-");
}

const besideRef = new Set([
  "$comment",
  "$defs",
  "$ref",
  "$schema",
  "default",
  "definitions",
  "deprecated",
  "description",
  "examples",
  "readOnly",
  "title",
  "writeOnly",
]);

function respellId(value: Json, written: string): Keyword {
  const isAnchor = typeof value === "string" && value.startsWith("#") && value.length > 1;
  return isAnchor
    ? { name: "$anchor", value: value.slice(1), written }
    : { name: "$id", value, written };
}

type Respelling = (value: Json, written: string, schema: JsonObject) => readonly Keyword[];

const respellings: ReadonlyMap<string, Respelling> = new Map<string, Respelling>([
  ["items", respellItems],
  ["additionalItems", respellAdditionalItems],
  ["dependencies", respellDependencies],
  ["minimum", respellBound("exclusiveMinimum")],
  ["maximum", respellBound("exclusiveMaximum")],
  ["exclusiveMinimum", respellExclusiveBound],
  ["exclusiveMaximum", respellExclusiveBound],
  ["nullable", respellNullable],
  ["x-nullable", respellNullable],
  ["x-enumNames", (value, written) => [{ name: "x-enum-varnames", value, written }]],
  ["type", respellNullableType],
  ["enum", respellNullableEnum],
  ["anyOf", respellNullableAlternatives],
  ["oneOf", respellNullableAlternatives],
  ["allOf", respellNullableAlternatives],
  ["discriminator", respellDiscriminator],
]);

function respellItems(value: Json, written: string): readonly Keyword[] {
  return [{ name: Array.isArray(value) ? "prefixItems" : "items", value, written }];
}

/** Says something only behind a list of items. */
function respellAdditionalItems(value: Json, written: string, schema: JsonObject): Keyword[] {
  return Array.isArray(own(schema, "items")) ? [{ name: "items", value, written }] : [];
}

function respellDependencies(value: Json, written: string): readonly Keyword[] {
  if (!isJsonObject(value)) return [{ name: "dependentSchemas", value, written }];
  const entries = Object.entries(value);
  const required = entries.filter(([, dependency]) => Array.isArray(dependency));
  const schemas = entries.filter(([, dependency]) => !Array.isArray(dependency));
  return [
    { name: "dependentRequired", value: Object.fromEntries(required), written },
    { name: "dependentSchemas", value: Object.fromEntries(schemas), written },
  ].filter(({ value }) => Object.keys(value).length > 0);
}

/** Before draft 6 a bound was made exclusive by `true` beside it. */
function respellBound(exclusive: string): Respelling {
  return (value, written, schema) => [
    { name: own(schema, exclusive) === true ? exclusive : written, value, written },
  ];
}

function respellExclusiveBound(value: Json, written: string): readonly Keyword[] {
  return typeof value === "boolean" ? [] : [{ name: written, value, written }];
}

function respellNullable(value: Json, written: string): readonly Keyword[] {
  return typeof value === "boolean" ? [] : [{ name: written, value, written }];
}

/** OpenAPI 2 has no word for it, so its documents use one of their own. */
function saysNullable(schema: JsonObject): boolean {
  return own(schema, "nullable") === true || own(schema, "x-nullable") === true;
}

/** OpenAPI 3.0.3, section 4.7.24.1: beside `type`. */
function isNullable(schema: JsonObject): boolean {
  return saysNullable(schema) && own(schema, "type") !== undefined;
}

function respellNullableType(value: Json, written: string, schema: JsonObject): readonly Keyword[] {
  if (!isNullable(schema) || typeof value !== "string") return [{ name: "type", value, written }];
  return [{ name: "type", value: [value, "null"], written }];
}

function respellNullableEnum(value: Json, written: string, schema: JsonObject): readonly Keyword[] {
  if (!isNullable(schema) || !Array.isArray(value) || value.includes(null)) {
    return [{ name: "enum", value, written }];
  }
  return [{ name: "enum", value: [...value, null], written }];
}

/**
 * By the letter of OpenAPI 3.0.3 `nullable` says nothing where no `type` stands. Whoever writes it beside alternatives
 * or the one part of an `allOf` sends null there. Of `oneOf` the alternatives may overlap then: they are often
 * references, of which one may lead to null already.
 */
function respellNullableAlternatives(
  value: Json,
  written: string,
  schema: JsonObject,
): readonly Keyword[] {
  const isNullHere = saysNullable(schema) && own(schema, "type") === undefined;
  const combined = ["anyOf", "oneOf", "allOf", "properties"].filter(
    (keyword) => own(schema, keyword) !== undefined,
  );
  if (
    !isNullHere ||
    combined.length > 1 ||
    !Array.isArray(value) ||
    (written === "allOf" && value.length > 1)
  ) {
    return [{ name: written, value, written }];
  }
  const isTagged = written === "oneOf" && own(schema, "discriminator") !== undefined;
  return [{ name: isTagged ? "oneOf" : "anyOf", value: [...value, { type: "null" }], written }];
}

/** Swagger 2 gives the name of the property alone. */
function respellDiscriminator(value: Json, written: string): readonly Keyword[] {
  const object = typeof value === "string" ? { propertyName: value } : value;
  return [{ name: "discriminator", value: object, written }];
}

function own(schema: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(schema, key) ? schema[key] : undefined;
}

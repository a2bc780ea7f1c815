import type { Schema } from "../schema/schema.js";
import { isScalar, type Scalar } from "../source/json.js";
import { endOf } from "./end-of.js";

/** Follows references that stand alone, up to the first schema that says something itself. */
export function target(schema: Schema): Schema {
  // Most schemas refer to nothing, and all of them are asked often.
  if (schema.ref === undefined && schema.dynamicRef === undefined) return schema;
  return endOf(schema, nextOf, targets);
}

/** Schemas do not change any more once types are made of them. */
const targets = new WeakMap<Schema, Schema>();

function nextOf(schema: Schema): Schema | undefined {
  return isPlainReference(schema) ? (schema.ref ?? schema.dynamicRef?.initial) : undefined;
}

/** Whether a schema is a reference with nothing but annotations beside it. */
export function isPlainReference(schema: Schema): boolean {
  if (schema.ref === undefined && schema.dynamicRef === undefined) return false;
  return !assertingKeywords.some((keyword) => schema[keyword] !== undefined);
}

/** Whether a schema is a reference that nothing at all is checked beside. */
export function isNothingButReference(schema: Schema): boolean {
  if (schema.ref === undefined || typeof schema.json === "boolean") return false;
  return Object.keys(schema.json).every((keyword) => silentKeywords.has(keyword));
}

const silentKeywords = new Set([
  "$ref",
  "$schema",
  "$id",
  "$anchor",
  "$comment",
  "$defs",
  "title",
  "description",
  "default",
  "deprecated",
  "examples",
]);

const assertingKeywords = [
  "types",
  "enum",
  "constant",
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "required",
  "prefixItems",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "format",
  "discriminator",
] as const;

/** The one value a schema allows, if there is only one and it is no array or object. */
export function onlyValue(schema: Schema): { readonly value: Scalar } | undefined {
  const facts = target(schema);
  const value = facts.constant?.value ?? (facts.enum?.length === 1 ? facts.enum[0] : undefined);
  if (facts.constant?.value === null) return { value: null };
  return value !== undefined && isScalar(value) ? { value } : undefined;
}

/** Every value a schema allows, if it lists them and none is an array or object. */
export function listedValues(schema: Schema): readonly Scalar[] | undefined {
  const facts = target(schema);
  const values = facts.constant !== undefined ? [facts.constant.value] : facts.enum;
  return values?.every(isScalar) ? values : undefined;
}

/**
 * The open enum: `anyOf` (or `oneOf`) of any string and a list of known ones. Gives the schema that lists them.
 */
export function openEnumList(schema: Schema): Schema | undefined {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches?.length !== 2 || schema.properties !== undefined) return undefined;
  const [first, second] = branches;
  if (first === undefined || second === undefined) return undefined;
  const list = listsTexts(first) ? first : listsTexts(second) ? second : undefined;
  const other = list === first ? second : first;
  return list !== undefined && isAnyText(other) ? target(list) : undefined;
}

function listsTexts(schema: Schema): boolean {
  return listedValues(schema)?.every((value) => typeof value === "string") ?? false;
}

function isAnyText(schema: Schema): boolean {
  const facts = target(schema);
  if (facts.types?.length !== 1 || facts.types[0] !== "string") return false;
  return facts.enum === undefined && facts.constant === undefined && facts.format === undefined;
}

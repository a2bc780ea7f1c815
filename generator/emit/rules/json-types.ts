import type { TypeName } from "../../schema/schema.js";
import { isJsonObject, type Json } from "../../source/json.js";
import { allOfThese, anyOfThese } from "./code.js";

/**
 * A set of JSON types, one bit each. Numbers are two of them, whole and fractional, so that sets can be compared where
 * one schema says `integer` and another says `number`.
 */
export type JsonTypes = number;

/** No type at all: nothing is allowed. */
export const noTypes: JsonTypes = 0;
/** An object. */
export const objectType: JsonTypes = 1;
/** An array. */
export const arrayType: JsonTypes = 2;
/** A text. */
export const stringType: JsonTypes = 4;
/** A number without a fraction, however it is written. */
export const integerType: JsonTypes = 8;
/** A number with a fraction. */
export const fractionType: JsonTypes = 16;
/** True or false. */
export const booleanType: JsonTypes = 32;
/** Null. */
export const nullType: JsonTypes = 64;
/** Any number. */
export const numberTypes: JsonTypes = integerType | fractionType;
/** Every type: nothing is known. */
export const allTypes: JsonTypes = 127;

/** The single types, in the order in which alternatives are tried and named. */
export const singleTypes: readonly JsonTypes[] = [1, 2, 4, 8, 16, 32, 64];

const bits: Readonly<Record<TypeName, JsonTypes>> = {
  object: objectType,
  array: arrayType,
  string: stringType,
  integer: integerType,
  number: numberTypes,
  boolean: booleanType,
  null: nullType,
};

/** The types that the keyword `type` names. */
export function typesNamed(names: readonly TypeName[]): JsonTypes {
  return names.reduce((types, name) => types | bits[name], noTypes);
}

/** The type of one JSON value. */
export function typeOfValue(value: Json): JsonTypes {
  if (value === null) return nullType;
  if (typeof value === "string") return stringType;
  if (typeof value === "boolean") return booleanType;
  if (typeof value === "number") return Number.isInteger(value) ? integerType : fractionType;
  return isJsonObject(value) ? objectType : arrayType;
}

/** Whether every type of `some` is among `types`. */
export function includesTypes(types: JsonTypes, some: JsonTypes): boolean {
  return (types & some) === some;
}

/** Whether people would call it one type: one of the set, or all numbers. */
export function isSingle(types: JsonTypes): boolean {
  return types === numberTypes || (types & (types - 1)) === noTypes;
}

/** `string`, `object or null`: what messages call a set of types. */
export function describeTypes(types: JsonTypes): string {
  const names = namesOf(types);
  const last = names.pop() ?? "nothing";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

/** An expression that is true for values of the types; it narrows `value` for the compiler. */
export function typeTest(types: JsonTypes, value: string): string {
  return anyOfThese(testsOf(types, value).map((test) => test.holds));
}

/** The opposite of `typeTest`. */
export function noTypeTest(types: JsonTypes, value: string): string {
  return allOfThese(testsOf(types, value).map((test) => test.fails));
}

/** The runtime's functions that the tests for these types call. */
export function typeHelpers(types: JsonTypes): readonly TypeHelper[] {
  const helpers: TypeHelper[] = [];
  if (types & objectType) helpers.push("isObject");
  if (types & arrayType) helpers.push("isArray");
  if ((types & numberTypes) === integerType) helpers.push("isInteger");
  if ((types & numberTypes) === fractionType) helpers.push("isFraction");
  return helpers;
}

/** The functions of the runtime that test types which `typeof` cannot tell. */
export type TypeHelper = "isObject" | "isArray" | "isInteger" | "isFraction";

interface Test {
  readonly holds: string;
  readonly fails: string;
}

function testsOf(types: JsonTypes, value: string): readonly Test[] {
  const tests: Test[] = [];
  if (types & objectType) tests.push(callTest(`isObject(${value})`));
  if (types & arrayType) tests.push(callTest(`isArray(${value})`));
  if (types & stringType) tests.push(typeofTest(value, "string"));
  const number = types & numberTypes;
  if (number === numberTypes) tests.push(typeofTest(value, "number"));
  else if (number === integerType) tests.push(callTest(`isInteger(${value})`));
  else if (number === fractionType) tests.push(callTest(`isFraction(${value})`));
  if (types & booleanType) tests.push(typeofTest(value, "boolean"));
  if (types & nullType) tests.push({ holds: `${value} === null`, fails: `${value} !== null` });
  return tests;
}

function callTest(call: string): Test {
  return { holds: call, fails: `!${call}` };
}

function typeofTest(value: string, name: string): Test {
  return { holds: `typeof ${value} === "${name}"`, fails: `typeof ${value} !== "${name}"` };
}

function namesOf(types: JsonTypes): string[] {
  const names: string[] = [];
  if (types & objectType) names.push("object");
  if (types & arrayType) names.push("array");
  if (types & stringType) names.push("string");
  if (types & fractionType) names.push("number");
  else if (types & integerType) names.push("integer");
  if (types & booleanType) names.push("boolean");
  if (types & nullType) names.push("null");
  return names;
}

import { expect } from "vitest";
import type { Files } from "../../generator/emit/files.js";
import { findForeignCode } from "../reliability/injection/find-foreign-code.js";
import { assertApi } from "../support/assert-api.js";
import { assertFiles } from "../support/assert-files.js";
import { assertPortable } from "../support/assert-portable.js";
import { generatePackage, type Stages } from "../support/generate-package.js";
import { importPackage } from "../support/import-package.js";

/** What is used of a class. */
interface Class {
  readonly modelFields: readonly { readonly name: string; readonly wire: string }[];
  fromText(text: string): Dictionary;
  safeParse(value: unknown): { readonly success: boolean };
}

/** What is used of an instance. */
interface Dictionary extends Iterable<readonly [string, unknown]> {
  get(key: string): unknown;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** What is used of an enum. */
interface Enum {
  readonly values: readonly unknown[];
  isKnown(value: unknown): boolean;
}

/**
 * Makes classes, properties and values of an enum that are called so, and asserts that files and names are what every system and
 * TypeScript take, that no key is lost, and that each is reached by it and by an attribute. Gives the package.
 */
export async function checkNames(names: readonly string[]): Promise<Files> {
  const stages = await generatePackage({ "names.json": schemaOf(names) });
  expect(stages.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  assertApi(stages.api);
  assertFiles(stages.files);
  assertPortable(stages.files);
  expect(findForeignCode(stages.files)).toEqual([]);
  const exports = await importPackage<Readonly<Record<string, Class & Enum>>>(stages.files);
  const declared = namesByPointer(stages);
  expect(new Set(declared.values()).size).toBe(names.length + 1);
  for (const [pointer, name] of declared) {
    const exported = exports[name];
    if (exported === undefined) throw new Error(`the package exports no ${name}`);
    if (pointer === "/$defs/values of it") checkEnum(exported, names);
    else checkClass(exported, names);
  }
  return stages.files;
}

/**
 * A class called like each of the names, with a property called like each of them, and an enum of them all. That they have
 * two types makes validators call variables so, too.
 */
function schemaOf(names: readonly string[]): string {
  const properties = Object.fromEntries(
    names.map((name) => [name, { type: ["string", "number"] }]),
  );
  const model = { type: "object", required: names.slice(1), properties };
  const models = Object.fromEntries(names.map((name) => [name, model]));
  return JSON.stringify({ $defs: { ...models, "values of it": { type: "string", enum: names } } });
}

function namesByPointer({ api }: Stages): ReadonlyMap<string, string> {
  return new Map([...api.declarations.values()].map(({ at, name }) => [at.pointer, name]));
}

function checkClass(type: Class, names: readonly string[]): void {
  const json = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
  const text = JSON.stringify(json);
  const model = type.fromText(text);
  expect(JSON.stringify(model)).toBe(text);
  expect(type.safeParse(JSON.parse(text)).success).toBe(true);
  expect([...model.keys()].sort()).toEqual([...names].sort());
  expect([...model].map(([key]) => key)).toEqual(Object.keys(json));
  expect(type.modelFields.map(({ wire }) => wire).sort()).toEqual([...names].sort());
  for (const { name, wire } of type.modelFields) {
    const value = `value of ${wire}`;
    expect([wire, Reflect.get(model, name)]).toEqual([wire, value]);
    expect([wire, model.get(wire), model.has(wire)]).toEqual([wire, value, true]);
    const { [wire]: _, ...others } = json;
    expect([wire, type.fromText(JSON.stringify(others)).has(wire)]).toEqual([wire, false]);
  }
}

function checkEnum(type: Enum, names: readonly string[]): void {
  expect(type.values).toEqual(names);
  expect(names.filter((name) => !type.isKnown(name))).toEqual([]);
  expect(type.isKnown("no value of it")).toBe(false);
  const members = new Set(Object.values(type));
  expect(names.filter((name) => !members.has(name))).toEqual([]);
}

import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Files } from "../../../generator/emit/files.js";
import { compilePackages } from "../../support/compile-packages.js";
import { generatePackage, type Stages } from "../../support/generate-package.js";
import { canary } from "../injection/break-outs.js";
import { findForeignCode } from "../injection/find-foreign-code.js";
import { record } from "../results/record.js";
import { type SchemaFile, schemaFile } from "./schema-files.js";
import { type Example, usePackage } from "./use-package.js";

/** How many schema files are tried; more with SCHEMAS, other ones with FUZZ=1. */
const numRuns = Number(process.env.SCHEMAS ?? 10);

/** How many packages are compiled at once. */
const batch = 25;

const output = new URL("../../../.tmp/fuzz/", import.meta.url).pathname;

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

test("Whatever text stands wherever in a schema, the package compiles, runs none of it and takes every valid value.", async () => {
  let packages = new Map<string, Files>();
  const compileAll = async (): Promise<void> => {
    expect(await compilePackages(output, packages)).toBe("");
    packages = new Map();
  };
  const property = fc.asyncProperty(schemaFile, async (file) => {
    const stages = await generatePackage({ "schema.json": file.text });
    expect(stages.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findForeignCode(stages.files)).toEqual([]);
    const before = Object.getOwnPropertyNames(Object.prototype);
    await usePackage(stages.files, examplesOf(file, stages));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(globalThis).not.toHaveProperty(canary);
    packages.set(`package-${packages.size}`, stages.files);
    if (packages.size === batch) await compileAll();
  });
  await fc.assert(property, { numRuns });
  if (packages.size > 0) await compileAll();
  if (process.env.RECORD === "1") record("fuzz-schemas", { files: numRuns });
});

/** The examples of a file by the names that their definitions have in the package. */
function examplesOf({ examples }: SchemaFile, { api }: Stages): readonly Example[] {
  return [...api.declarations.values()].flatMap(({ name, at }) => {
    const found = examples.find(({ pointer }) => pointer === at.pointer);
    return found === undefined ? [] : [{ name, value: found.value }];
  });
}

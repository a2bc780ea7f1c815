import { rm } from "node:fs/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Files } from "../../../generator/emit/files.js";
import { compilePackages } from "../../support/compile-packages.js";
import { generatePackage, type Stages } from "../../support/generate-package.js";
import { canary } from "../injection/break-outs.js";
import { findForeignCode } from "../injection/find-foreign-code.js";
import { record } from "../results/record.js";
import { type SchemaFile, schemaFile } from "./schema-files.js";
import { type Trials, tryAgain, tryCases } from "./try-cases.js";
import { type Example, usePackage } from "./use-package.js";

/** `npm run fuzz:schemas` tries more, others each time. SEED repeats a run, and AT with it the file that failed in it. */
const { SCHEMAS, SEED, AT } = process.env;
const seed = Number(SEED ?? (SCHEMAS === undefined ? 20_261_121 : Date.now() % 2 ** 31));

/** A run's own, since another one may be at work. */
const output = new URL(`../../../.tmp/fuzz-${process.pid}/`, import.meta.url).pathname;

const trials: Trials<SchemaFile, Files> = {
  cases: schemaFile,
  count: Number(SCHEMAS ?? 10),
  seed,
  batch: 25,
  shrinkFor: 120_000,
  async tryOne(file) {
    const stages = await generatePackage({ "schema.json": file.text });
    expect(stages.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findForeignCode(stages.files)).toEqual([]);
    const before = Object.getOwnPropertyNames(Object.prototype);
    await usePackage(stages.files, examplesOf(file, stages));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(globalThis).not.toHaveProperty(canary);
    return stages.files;
  },
  async tryTogether(all) {
    const packages = all.map((files, index) => [`package-${index}`, files] as const);
    expect(await compilePackages(output, new Map(packages))).toBe("");
  },
  show: ({ text }) => text,
};

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

afterAll(() => rm(output, { recursive: true, force: true }));

test("Whatever text stands wherever in a schema, the package compiles, runs none of it and takes every valid value.", async () => {
  console.log(`seed ${seed}`);
  if (AT !== undefined) return tryAgain(trials, AT);
  await tryCases(trials);
  if (process.env.RECORD === "1") record("fuzz-schemas", { files: trials.count, seed });
}, 3_600_000);

/** The examples of a file by the names that their definitions have in the package. */
function examplesOf({ examples }: SchemaFile, { api }: Stages): readonly Example[] {
  return [...api.declarations.values()].flatMap(({ name, at }) => {
    const found = examples.find(({ pointer }) => pointer === at.pointer);
    return found === undefined ? [] : [{ name, value: found.value }];
  });
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatePackage } from "../support/generate-package.js";
import { importPackage } from "../support/import-package.js";
import { type DictCase, runDictCase } from "./run-dict-case.js";

/** The recorded cases again, with the classes that the generator makes of their schema. */
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const { cases }: { readonly cases: readonly DictCase[] } = JSON.parse(read("dict.json"));
const { files } = await generatePackage({ "dict.schema.json": read("dict.schema.json") });
const models = await importPackage(files);

test.each(cases)("$id", (dictCase) => {
  expect(runDictCase(models, dictCase)).toBeUndefined();
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as models from "../runtime/dict-models.js";
import { type DictCase, runDictCase } from "./run-dict-case.js";

const text = readFileSync(new URL("dict.json", import.meta.url), "utf8");
const { cases }: { readonly cases: readonly DictCase[] } = JSON.parse(text);

test("all recorded cases are there", () => {
  expect(cases.length).toBe(199);
});

test.each(cases)("$id", (dictCase) => {
  expect(runDictCase(models, dictCase)).toBeUndefined();
});

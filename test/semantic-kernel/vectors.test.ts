import { readFileSync } from "node:fs";
import * as models from "ai-wire-models/semantic_kernel";
import { describe, expect, test } from "vitest";
import { type KernelCase, runKernelCase } from "../vectors/run-kernel-case.js";
import { differences, pydanticKinds } from "./differences.js";

/** What the classes of the Python package did, recorded, and what those of the generated package do. */
const file = new URL("../vectors/semantic-kernel.json", import.meta.url);
const cases: readonly KernelCase[] = JSON.parse(readFileSync(file, "utf8"));

test("all recorded cases are there, and every difference belongs to one", () => {
  const ids = new Set(cases.map(({ id }) => id));
  expect(ids.size).toBe(205);
  expect(Object.keys(differences).filter((id) => !ids.has(id))).toEqual([]);
});

describe("as recorded", () => {
  const same = cases.filter(({ id }) => differences[id] === undefined);
  test.each(same)("$id", (kernelCase) => {
    expect(runKernelCase(models, kernelCase)).toEqual(inTheseWords(kernelCase.expect));
  });
});

describe("deliberately different", () => {
  const different = cases.filter(({ id }) => differences[id] !== undefined);
  test.each(different)("$id", (kernelCase) => {
    const result = runKernelCase(models, kernelCase);
    expect(result).toEqual(differences[kernelCase.id]?.instead);
    expect(result).not.toEqual(inTheseWords(kernelCase.expect));
  });
});

/** Python's kinds of validation errors are keywords of JSON Schema here. */
function inTheseWords(expected: unknown): unknown {
  const text = JSON.stringify(expected);
  return JSON.parse(
    text.replace(/(?<=ValidationError:)\w+/, (kind) => pydanticKinds[kind] ?? kind),
  );
}

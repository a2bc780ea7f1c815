import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Files } from "../../generator/emit/files.js";
import { record } from "../reliability/results/record.js";
import { compilePackages } from "../support/compile-packages.js";
import { checkNames } from "./check-names.js";
import { nameRows } from "./name-rows.js";

const output = fileURLToPath(new URL("../../.tmp/hostile-names/", import.meta.url));
const packages = new Map<string, Files>();

afterAll(() => rm(output, { recursive: true, force: true }));

describe.each(Object.entries(nameRows))("Things called like %s", (_, names) => {
  test("keep every key, can be reached by it and by an attribute, and have files that any system takes.", async () => {
    packages.set(`package-${packages.size}`, await checkNames(names));
  });
});

test("All of them compile under the strictest flags.", async () => {
  expect(packages.size).toBe(Object.keys(nameRows).length);
  expect(await compilePackages(output, packages)).toBe("");
  const all = Object.values(nameRows).flat();
  record("hostile-names", { rows: packages.size, names: all.length });
});

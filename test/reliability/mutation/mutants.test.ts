import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { recorded } from "../results/record.js";
import { hasRows } from "../results/record-rows.js";
import { findMutants, findUnusedReasons } from "./find-mutants.js";
import { readKilled } from "./killed.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test.runIf(hasRows("mutants"))(
  "Every place where text is encoded was left out once, and a test failed: `npm run mutate` records that.",
  () => {
    const ids = findMutants().map(({ id }) => id);
    expect(ids.sort()).toEqual(Object.keys(readKilled()).sort());
    expect(ids.length).toBe(recorded("mutants").mutants);
  },
);

test("Nothing is called harmless that is not there.", () => {
  expect(findUnusedReasons()).toEqual([]);
});

test("A generator that leaves out one of the encodings of literals fails a test.", async () => {
  const pattern = "^emit/literal\\.ts (?:escapeUnsafe|stringLiteral|objectKey)";
  const tried = findMutants().filter(({ id }) => new RegExp(pattern).test(id)).length;
  expect(tried).toBeGreaterThan(7);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "vitest.mutation.config.ts"];
  const { RECORD: _, ...env } = process.env;
  const run = await promisify(execFile)(process.execPath, [...args, "--reporter", "json"], {
    cwd: root,
    env: { ...env, MUTANTS: pattern },
    maxBuffer: 2 ** 24,
  });
  expect(JSON.parse(run.stdout)).toMatchObject({ success: true, numPassedTests: tried });
});

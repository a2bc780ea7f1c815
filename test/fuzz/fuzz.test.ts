import * as namespaces from "ai-wire-models";
import { expect, test } from "vitest";
import { record } from "../reliability/results/record.js";
import { changesOf, snapshot } from "./built-ins.js";
import { type FuzzReport, fuzz } from "./fuzz.js";
import { kindNames } from "./kinds.js";
import { subjectsOf } from "./subjects.js";

/** `npm run fuzz` does more, by another seed each time; SEED repeats what was done by one. */
const { OPERATIONS, SEED } = process.env;
const operations = Number(OPERATIONS ?? 20_000);
const seed = Number(SEED ?? (OPERATIONS === undefined ? 20_261_122 : Date.now() % 2 ** 31));

test("Every model does what a dictionary of its entries does, whatever is done to it, and touches no prototype.", () => {
  for (const { type } of subjectsOf(namespaces)) type.fromJSON({});
  const before = snapshot(Object.values(namespaces));
  console.log(`seed ${seed}`);
  const report = fuzz(namespaces, { operations, seed });
  console.log(describe(report));
  expect(changesOf(before)).toEqual([]);
  expect(kindNames.filter((kind) => !report.byKind.has(kind))).toEqual([]);
  const { models, types } = report;
  if (process.env.RECORD === "1")
    record("fuzz", { operations: report.operations, models, types, seed });
  expect(report.operations).toBeGreaterThanOrEqual(operations);
  expect(models).toBeGreaterThanOrEqual(592);
}, 3_600_000);

function describe({ operations: done, models, types, byLaw, byKind }: FuzzReport): string {
  const sorted = [...byLaw].sort(([a], [b]) => a - b);
  return [
    `${done} operations on ${models} models and ${types} other types`,
    ...sorted.map(([law, count]) => `law ${law}: ${count}`),
    [...byKind].map(([kind, count]) => `${kind} ${count}`).join(", "),
  ].join("\n");
}

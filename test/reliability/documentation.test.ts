import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generatingTable, modelsTable } from "./results/load-tables.js";
import { recorded } from "./results/record.js";
import { hasRows } from "./results/record-rows.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const doc = `${root}docs/reliability.md`;

/** The table of docs/reliability.md: what was tried, the recorded run, its counts, and the command. */
const rows: readonly (readonly [string, string, readonly string[], string])[] = [
  ["operations on models, compared with a dictionary", "fuzz", ["operations"], "npm run fuzz"],
  ["models they were done to", "fuzz", ["models"], "the same"],
  [
    "whole schemas of text that attacks, compiled and used",
    "fuzz-schemas",
    ["files"],
    "npm run fuzz:schemas",
  ],
  [
    "broken inputs, each one message",
    "broken-input",
    ["cases"],
    "npx vitest run test/reliability/input/broken.test.ts",
  ],
  ["of these at their line", "broken-input", ["located"], "the same"],
  [
    "honest inputs, none refused",
    "honest-input",
    ["cases"],
    "npx vitest run test/reliability/input/honest.test.ts",
  ],
  [
    "states that `check` tells apart",
    "check-states",
    ["states"],
    "npx vitest run test/reliability/check-states.test.ts",
  ],
  [
    "runs with the same bytes",
    "same-bytes",
    ["runs"],
    "npx vitest run test/reliability/same-bytes/same-bytes.test.ts",
  ],
  [
    "releases of Node with the same bytes",
    "same-bytes-on-nodes",
    ["releases"],
    "npm run test:package",
  ],
  [
    "changes on the disk that were refused",
    "refused-changes",
    ["errors", "points"],
    "npm run faults",
  ],
  [
    "changes on the disk before which a run was killed",
    "kills-before-changes",
    ["points"],
    "npm run faults",
  ],
  ["random moments at which a run was killed", "kills-at-random", ["moments"], "npm run faults"],
  [
    "names that mean something to somebody else",
    "hostile-names",
    ["names"],
    "npx vitest run test/names/hostile-names.test.ts",
  ],
  [
    "disks and systems that refuse: full, too small, read-only, other ones",
    "refusing-disks",
    ["disks"],
    "npm run faults",
  ],
  [
    "moments at which somebody edited schemas or the package meanwhile",
    "others-at-work",
    ["moments"],
    "npm run faults",
  ],
];

test("docs/reliability.md holds what was recorded.", () => {
  const text = readFileSync(doc, "utf8");
  const tables = { counts: table(), load: generatingTable(), "load-models": modelsTable() };
  const expected = Object.entries(tables).reduce(
    (page, [name, lines]) =>
      page.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- /${name} -->)`),
        (_, start: string, end: string) => start + lines + end,
      ),
    text,
  );
  if (process.env.UPDATE === "1") writeFileSync(doc, expected);
  else expect(text).toBe(expected);
});

test("SECURITY.md and docs/reliability.md name tests that are there.", () => {
  for (const file of ["SECURITY.md", "docs/reliability.md"]) {
    const named = readFileSync(root + file, "utf8").match(/test\/[\w./-]+\.test\.ts/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  }
});

function table(): string {
  const done = rows.filter(([, name]) => hasRows(name));
  const lines = done.map(([what, name, counts, command]) => {
    const run = recorded(name);
    const total = counts.map((count) => Number(run[count])).reduce((all, count) => all * count, 1);
    expect(total).toBeGreaterThan(0);
    return `| ${what} | ${total} | ${run.day} | \`${command}\` |`;
  });
  return `| what was tried | times | on | with |\n|---|---|---|---|\n${lines.join("\n")}\n`;
}

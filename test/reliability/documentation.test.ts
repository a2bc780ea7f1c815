import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { documentedRows, type Row } from "./documented-rows.js";
import { generatingTable, modelsTable } from "./results/load-tables.js";
import { recorded } from "./results/record.js";
import { hasRows } from "./results/record-rows.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const doc = `${root}docs/reliability.md`;

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
  const lines = Object.entries(documentedRows).flatMap(([goal, rows]) =>
    rows
      .filter(({ run }) => hasRows(run))
      .map((row, index) => `| ${index === 0 ? goal : ""} ${line(row)}`),
  );
  const head = "| what must hold | what was tried | times | on | with |\n|---|---|---|---|---|";
  return `${head}\n${lines.join("\n")}\n`;
}

function line({ what, run: name, counts, command }: Row): string {
  const run = recorded(name);
  const total = counts.map((count) => Number(run[count])).reduce((all, count) => all * count, 1);
  expect(total).toBeGreaterThan(0);
  return `| ${what} | ${total} | ${run.day} | ${command === "the same" ? command : `\`${command}\``} |`;
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, test } from "vitest";

it("shows in docs/performance.md what the benchmarks found", async () => {
  const page = await importBench<{ renderPage(parts: Iterable<unknown>): string }>(
    "performance-page.js",
  );
  const results = await importBench<{ readParts(): ReadonlyMap<string, unknown> }>("results.js");
  const parts = results.readParts();

  expect([...parts.keys()]).toContain("decoding");
  expect(readFileSync(new URL("../docs/performance.md", import.meta.url), "utf8")).toBe(
    page.renderPage(parts.values()),
  );
});

describe("bench:quick", () => {
  const stream = "A stream of 10,000 small events, tag and delta, fromText";

  test("passes with the results that are committed", () => {
    expect(judge(() => 1)).toEqual({ status: 0, said: [] });
  });

  test.each([
    ["fromText", 1.29, []],
    ["fromText", 1.31, [stream]],
    ["JSON.parse, zod", 9, []],
  ])("judges %s when it takes %f times what it took", (row, times, expected) => {
    const { status, said } = judge((table, name) =>
      table.startsWith("A stream") && name === row ? times : 1,
    );
    expect(said.map((line) => line.replace(/: [\d.]+, was [\d.]+$/, ""))).toEqual(expected);
    expect(status).toBe(expected.length);
  });

  test.each([
    [1.29, 0],
    [1.31, 1],
  ])("judges making a package when it takes %f times what it took", (times, expected) => {
    const { status, said } = judge(
      (_table, name) => (name.startsWith("modelsmith: ") ? times : 1),
      { part: "generating" },
    );
    expect(said).toEqual(
      Array.from({ length: expected }, () =>
        expect.stringMatching(/^modelsmith: .*: [\d.]+ times the processor s of .*, was [\d.]+$/),
      ),
    );
    expect(status).toBe(expected);
  });

  test("fails for what was never measured", () => {
    const { status, said } = judge(() => 1, { firstTitle: "Another table" });
    expect(status).toBe(1);
    expect(said).toContain("Another table, tag and delta, fromText: not in the results");
  });
});

interface Table {
  title: string;
  readonly rows: { readonly name: string; cells: unknown[] }[];
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `bench:quick` says of results that are so many times the committed ones, without measuring anything. */
function judge(
  factor: (table: string, row: string) => number,
  { part: name = "decoding", firstTitle }: { part?: string; firstTitle?: string } = {},
) {
  const committed = new URL(`../bench/results/${name}.json`, import.meta.url);
  const part: { tables: Table[] } = JSON.parse(readFileSync(committed, "utf8"));
  for (const table of part.tables) {
    for (const row of table.rows) {
      row.cells = row.cells.map((cell) =>
        typeof cell === "number" ? cell * factor(table.title, row.name) : cell,
      );
    }
  }
  const [first] = part.tables;
  if (first !== undefined && firstTitle !== undefined) first.title = firstTitle;
  const file = join(folder, "measured.json");
  writeFileSync(file, JSON.stringify(part));
  const program = fileURLToPath(new URL("../bench/quick.js", import.meta.url));
  const run = spawnSync(process.execPath, [program, file], { encoding: "utf8" });
  return { status: run.status, said: run.stderr.split("\n").filter(Boolean) };
}

/** The programs in bench/ are JavaScript; `types.test.ts` checks their types. */
async function importBench<Exports>(file: string): Promise<Exports> {
  return import(new URL(`../bench/${file}`, import.meta.url).href);
}

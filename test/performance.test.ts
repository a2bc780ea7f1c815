import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

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

/** The programs in bench/ are JavaScript; `types.test.ts` checks their types. */
async function importBench<Exports>(file: string): Promise<Exports> {
  return import(new URL(`../bench/${file}`, import.meta.url).href);
}

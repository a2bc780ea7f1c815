import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareWithKnown, readKnown } from "./known.js";
import { type DraftResults, renderResults, type Tally, tally } from "./results.js";
import { runFile } from "./run-file.js";
import { formatFiles, readRemotes, suiteFiles } from "./suite.js";

const drafts = ["draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"];

// The suite is no part of this repository. CI insists on it; anyone else may do without.
const suite = process.env.JSON_SCHEMA_TEST_SUITE ?? "";
const byDraft = new Map<string, DraftResults>();

it.skipIf(suite === "")("the official suite is where JSON_SCHEMA_TEST_SUITE says", async () => {
  expect(await readdir(join(suite, "tests"))).toEqual(expect.arrayContaining(drafts));
});

/**
 * Every test of the suite, against `skipped.json`, the list of tests that are known to fail. Every valid value comes back from
 * `fromJSON` and `toJSON` as it was.
 */
describe.each(suite === "" ? [] : drafts)("the official suite, %s", async (draft) => {
  const files = [...(await suiteFiles(draft)), ...(await formatFiles(draft))];
  const remotes = await readRemotes();
  const failing = await readKnown(draft);
  const met = new Set<string>();
  const results = new Map<string, Tally>();
  byDraft.set(draft, results);

  it.each(files)("%s", async (file) => {
    const outcomes = await runFile(draft, file, remotes);
    results.set(file, tally(outcomes));
    for (const { name } of outcomes) met.add(name);
    const failures = new Map(outcomes.map(({ name, failure }) => [name, failure]));
    expect(compareWithKnown(failures, failing)).toEqual([]);
    const changes = outcomes.filter(({ changed }) => changed !== undefined);
    expect(changes.map(({ name, changed }) => `${name}: ${changed}`)).toEqual([]);
  });

  it("only tests that exist are known", () => {
    expect([...failing].filter((name) => !met.has(name))).toEqual([]);
  });
});

it.skipIf(suite === "")("docs/conformance.md says how the tests came out", async () => {
  const page = new URL("../../docs/conformance.md", import.meta.url);
  const text = await readFile(page, "utf8");
  const written = text.replace(
    /(<!-- results -->\n)[\s\S]*(\n<!-- end -->)/,
    (_, start: string, end: string) => `${start}\n${renderResults(byDraft)}\n${end}`,
  );
  if (process.env.UPDATE === "1") await writeFile(page, written);
  else expect(text).toBe(written);
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runFile } from "./run-file.js";
import { formatFiles, readRemotes, suiteFiles } from "./suite.js";

/** Tests of the suite that fail today, by draft, with the reason. One that passes must leave the list. */
type SkipList = Readonly<
  Record<string, readonly { readonly reason: string; readonly tests: readonly string[] }[]>
>;

const skipList: SkipList = JSON.parse(
  await readFile(new URL("skipped.json", import.meta.url), "utf8"),
);

const drafts = ["draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"];

// The suite is no part of this repository. CI insists on it; anyone else may do without.
const suite = process.env.JSON_SCHEMA_TEST_SUITE ?? "";

it.skipIf(suite === "")("the official suite is where JSON_SCHEMA_TEST_SUITE says", async () => {
  expect(await readdir(join(suite, "tests"))).toEqual(expect.arrayContaining(drafts));
});

describe.each(suite === "" ? [] : drafts)("the official suite, %s", async (draft) => {
  const files = [...(await suiteFiles(draft)), ...(await formatFiles(draft))];
  const remotes = await readRemotes();
  const skipped = new Set(skipList[draft]?.flatMap(({ tests }) => tests));
  const met = new Set<string>();
  let passed = 0;

  it.each(files)("%s", async (file) => {
    const outcomes = await runFile(draft, file, remotes);
    const wrong: string[] = [];
    for (const { name, failure } of outcomes) {
      if (skipped.has(name)) {
        met.add(name);
        if (failure === undefined) wrong.push(`${name}: passes, so it need not be skipped`);
      } else if (failure === undefined) passed++;
      else wrong.push(`${name}: ${failure}`);
    }
    expect(wrong).toEqual([]);
  });

  it("skips only tests that exist", () => {
    expect([...skipped].filter((name) => !met.has(name))).toEqual([]);
  });

  afterAll(() => {
    console.log(`${draft}: ${passed} passed, ${met.size} skipped`);
  });
});

import { readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { catalog } from "../generator/diagnostics/catalog.js";
import { collect, type Diagnostic, formatDiagnostic } from "../generator/diagnostics.js";
import { build } from "../generator/model/build.js";
import { checkPatterns } from "../generator/schema/check-patterns.js";
import { parse } from "../generator/schema/parse.js";
import { load } from "../generator/source/load.js";
import { assertSchemaSet } from "./support/assert-schema-set.js";
import { readBlocks, replaceBlocks } from "./support/scenario.js";
import { inTemporaryFolder } from "./support/temporary-folder.js";

/**
 * Every scenario in test/diagnostics is named after the code it is about: prose, files (`yaml` or `json`, with a path),
 * perhaps the paths that are read (`paths`; else everything), and what is printed (`text`). UPDATE=1 rewrites the latter.
 */
const scenarios = new URL("./diagnostics/", import.meta.url).pathname;
const update = process.env.UPDATE === "1";

/** Codes that no text file can lead to through load, parse and build, with the place of their test. */
const elsewhere: Readonly<Record<string, string>> = {
  "file-unreadable": "needs a broken link: test/source/load.test.ts",
  "file-not-utf8": "needs bytes that are no text: test/source/load.test.ts",
  "control-character": "needs a NUL, which editors hide: test/source/load.test.ts",
  "file-too-large": "needs a lower limit: test/source/load.test.ts",
  "nesting-too-deep": "needs a lower limit: test/source/load.test.ts",
  "yaml-alias-limit": "needs a million values: test/source/load.test.ts",
  "too-many-schemas": "needs a lower limit: test/reliability/limits.test.ts",
  "schema-too-deep": "needs a small call stack: test/reliability/load/too-deep.test.ts",
  "link-outside": "needs a link: test/source/load.test.ts",
};

/** Prefixes of the codes that commands report, tested through the command line. */
const ofCommands = /^(?:config|output|command|input|mixin|rename)-/;

const names = (await readdir(scenarios)).filter((name) => name.endsWith(".md")).sort();

describe.each(names)("%s", async (name) => {
  const markdown = await readFile(scenarios + name, "utf8");
  const blocks = readBlocks(markdown);
  const expected = blocks.find(({ language }) => language === "text")?.text;
  const diagnostics = await diagnose(markdown);
  const printed = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join("");

  test("prints what the scenario quotes", async () => {
    if (update) {
      const rewritten = replaceBlocks(markdown, ({ language }) =>
        language === "text" ? printed : undefined,
      );
      await writeFile(scenarios + name, rewritten);
    } else {
      expect(printed).toBe(expected);
    }
  });

  test("reports the code it is named after", () => {
    expect(diagnostics.map(({ code }) => code)).toContain(name.replace(/\.md$/, ""));
  });
});

test("every code has a scenario, or a reason why it is tested elsewhere", () => {
  const covered = new Set(names.map((name) => name.replace(/\.md$/, "")));
  const codes = Object.keys(catalog).filter((code) => !ofCommands.test(code));
  const missing = codes.filter((code) => !covered.has(code) && !Object.hasOwn(elsewhere, code));
  expect(missing).toEqual([]);
  expect(Object.keys(elsewhere).filter((code) => covered.has(code))).toEqual([]);
});

async function diagnose(markdown: string): Promise<readonly Diagnostic[]> {
  const blocks = readBlocks(markdown);
  const files = blocks.filter(({ language }) => language === "yaml" || language === "json");
  const paths = blocks
    .find(({ language }) => language === "paths")
    ?.text.trim()
    .split("\n");
  return inTemporaryFolder(
    Object.fromEntries(files.map(({ info, text }) => [info, text])),
    async (cwd) => {
      const collector = collect();
      const { report } = collector;
      const schemas = parse(await load(paths ?? ["."], report, { cwd }), report);
      assertSchemaSet(schemas);
      await checkPatterns(schemas, report);
      // What build says about an input that could not be read follows from what was said before.
      if (!collector.failed()) {
        build(schemas, { namespace: "", naming: "camel", mixins: [] }, report);
      }
      return collector.diagnostics();
    },
  );
}

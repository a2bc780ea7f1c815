import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build as bundle } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreementText } from "./support/agreement-text.js";
import { assertApi } from "./support/assert-api.js";
import { assertFiles } from "./support/assert-files.js";
import { assertSchemaSet } from "./support/assert-schema-set.js";
import { findDeclaration } from "./support/find-declaration.js";
import { generatePackage, type Stages } from "./support/generate-package.js";
import { type Block, readBlocks, replaceBlocks } from "./support/scenario.js";

/**
 * Every scenario below test/cases is prose, schema blocks (`yaml` or `json`, with a file name), the declarations they must
 * become (`ts Name`), and perhaps mixins (`ts mixins/file.ts`) and assertions that run (`ts run`). UPDATE=1 rewrites the declarations.
 */
const cases = new URL("./cases/", import.meta.url).pathname;
const output = new URL("../.tmp/cases/", import.meta.url).pathname;
const update = process.env.UPDATE === "1";

const names = (await readdir(cases, { recursive: true }))
  .filter((name) => name.endsWith(".md"))
  .sort();
const texts = new Map(
  await Promise.all(
    names.map(async (name) => [name, await readFile(cases + name, "utf8")] as const),
  ),
);
const stages = new Map<string, Stages>();

beforeAll(async () => {
  await rm(output, { recursive: true, force: true });
  for (const [name, text] of texts) stages.set(name, await generateCase(name, text));
});

describe.each(names)("%s", (name) => {
  const blocks = readBlocks(texts.get(name) ?? "");

  test("every stage keeps its promises", () => {
    const { schemas, api, files } = stageOf(name);
    assertSchemaSet(schemas);
    assertApi(api);
    assertFiles(files);
  });

  test("declares what the scenario quotes", async () => {
    const quoted = (block: Block): string | undefined =>
      isQuote(block) ? findDeclaration(stageOf(name).files, block.info) : undefined;
    if (update) await writeFile(cases + name, replaceBlocks(texts.get(name) ?? "", quoted));
    else for (const block of blocks.filter(isQuote)) expect(quoted(block)).toBe(block.text);
  });

  test("says what the scenario says about the input", () => {
    const expected = blocks.filter(({ language }) => language === "text").map(({ text }) => text);
    const said = stageOf(name).diagnostics.map(
      ({ severity, message }) => `${severity}: ${message}\n`,
    );
    expect(said.join("")).toBe(expected.join(""));
  });

  test.runIf(blocks.some(isProgram))("behaves as the scenario asserts", async () => {
    const entry = join(output, folderOf(name), "src/run.ts");
    const outfile = join(output, folderOf(name), "run.mjs");
    await bundle({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
    await import(pathToFileURL(outfile).href);
  });
});

test("every package of the scenarios compiles in one program, under every flag, and its wire types agree with it", async () => {
  const config = {
    extends: "./tsconfig.base.json",
    compilerOptions: { noEmit: true, rootDir: ".", types: ["node"] },
    include: ["*/src"],
  };
  const [first] = stages.values();
  const base = first?.files.find(({ path }) => path === "tsconfig.json")?.text ?? "{}";
  await writeFile(join(output, "tsconfig.base.json"), base);
  await writeFile(join(output, "tsconfig.json"), JSON.stringify(config));
  await writeFile(join(output, "package.json"), '{ "type": "module" }');
  const tsc = new URL("../node_modules/typescript/bin/tsc", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", output]).catch(
    (error) => error,
  );
  expect(stdout).toBe("");
});

afterAll(() => {
  stages.clear();
});

async function generateCase(name: string, text: string): Promise<Stages> {
  const blocks = readBlocks(text);
  const inputs = blocks.filter((block) => /^(?:yaml|json)$/.test(block.language) || isMixin(block));
  const result = await generatePackage(
    Object.fromEntries(inputs.map((block) => [block.info, block.text])),
  );
  const program = blocks.filter(isProgram).map((block) => block.text);
  const agreement = agreementText(result.api, "./index.js");
  const files = [...result.files, { path: "src/agreement.ts", text: agreement }];
  if (program.length > 0)
    files.push({
      path: "src/run.ts",
      text: `import assert from "node:assert/strict";\n${program.join("\n")}`,
    });
  for (const file of files) {
    const path = join(output, folderOf(name), file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
  return result;
}

function stageOf(name: string): Stages {
  const result = stages.get(name);
  if (result === undefined) throw new Error(`${name} was not generated`);
  return result;
}

function folderOf(name: string): string {
  return name.replaceAll("/", "-").replace(/\.md$/, "");
}

function isQuote(block: Block): boolean {
  return block.language === "ts" && block.info !== "run" && !isMixin(block);
}

function isMixin(block: Block): boolean {
  return block.language === "ts" && block.info.startsWith("mixins/");
}

function isProgram(block: Block): boolean {
  return block.language === "ts" && block.info === "run";
}

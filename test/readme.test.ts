import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import type { Files } from "../generator/emit/files.js";
import { findDeclaration } from "./support/find-declaration.js";
import { generatePackage } from "./support/generate-package.js";
import { type Block, readBlocks, replaceBlocks } from "./support/scenario.js";
import { inTemporaryFolder } from "./support/temporary-folder.js";

/** What the README shows is what happens. UPDATE=1 rewrites declarations and output. */
const path = new URL("../README.md", import.meta.url);
const readme = await readFile(path, "utf8");
const blocks = readBlocks(readme);
const schemas = blocks.filter(({ language }) => language === "yaml");
const generated = await readShapes();
const { files, diagnostics } = await generatePackage(
  Object.fromEntries(schemas.map(({ info, text }) => [info, text])),
);

test("the README's example generates what it shows and prints what it says", async () => {
  expect(diagnostics).toEqual([]);
  const program = blocks.find(({ language, info }) => language === "ts" && info === "run");
  const output = await run(program?.text ?? "");
  const actual = (block: Block): string | undefined => {
    if (block.language === "text" && block.info === "output") return output;
    if (block.language !== "ts" || block.info === "run") return undefined;
    const [, published] = /^generated (.+)$/.exec(block.info) ?? [];
    return published === undefined
      ? findDeclaration(files, block.info)
      : findDeclaration(generated, published);
  };
  const expected = replaceBlocks(readme, actual);
  if (process.env.UPDATE === "1") await writeFile(path, expected);
  else expect(readme).toBe(expected);
});

/** The shapes of the committed package. */
async function readShapes(): Promise<Files> {
  const folder = new URL("../generated/src/voicelive/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  return Promise.all(
    names.map(async (name) => ({
      path: `src/voicelive/${name}`,
      text: await readFile(new URL(name, folder), "utf8"),
    })),
  );
}

/** Runs a program that imports the package as `my-models`, and gives what it prints. */
async function run(program: string): Promise<string> {
  const sources = Object.fromEntries(files.map((file) => [`my-models/${file.path}`, file.text]));
  return inTemporaryFolder({ ...sources, "program.ts": program }, async (folder) => {
    const outfile = join(folder, "program.mjs");
    await build({
      entryPoints: [join(folder, "program.ts")],
      alias: { "my-models": join(folder, "my-models/src/index.ts") },
      bundle: true,
      format: "esm",
      logLevel: "silent",
      outfile,
      platform: "node",
    });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile]);
    return stdout;
  });
}

import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { findDeclaration } from "./support/find-declaration.js";
import { generatePackage } from "./support/generate-package.js";
import { type Block, readBlocks, replaceBlocks } from "./support/scenario.js";
import { inTemporaryFolder } from "./support/temporary-folder.js";

/** What the README shows is what happens. UPDATE=1 rewrites declarations and output. */
const path = new URL("../README.md", import.meta.url);
const readme = await readFile(path, "utf8");
const blocks = readBlocks(readme);
const schemas = blocks.filter(({ language }) => language === "yaml");
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
    return findDeclaration(files, block.info);
  };
  const expected = replaceBlocks(readme, actual);
  if (process.env.UPDATE === "1") await writeFile(path, expected);
  else expect(readme).toBe(expected);
});

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

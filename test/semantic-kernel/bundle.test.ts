import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** The files of a bundle that uses one export, as far as anything of them is left. */
async function filesFor(name: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `export { ${name} } from "ai-wire-models/semantic_kernel";`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    metafile: true,
    minify: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
}

it("A class without mixins brings none along.", async () => {
  const files = await filesFor("PromptTokensDetails");
  expect(files.some((path) => path.endsWith("/prompt-tokens-details.js"))).toBe(true);
  expect(files.filter((path) => /mixins|entities|saxes/.test(path))).toEqual([]);
});

it("A class with mixins brings its own along, and what these import.", async () => {
  const files = await filesFor("TextContent");
  const mixins = files.filter((path) => path.endsWith("-methods.js"));
  expect(mixins.map((path) => path.slice(path.lastIndexOf("/") + 1)).sort()).toEqual([
    "kernel-content-methods.js",
    "text-methods.js",
  ]);
  expect(files.some((path) => path.includes("/entities/"))).toBe(true);
  expect(files.filter((path) => path.includes("/saxes/"))).toEqual([]);
});

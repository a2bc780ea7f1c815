import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const types = new URL("types/", import.meta.url);

/** The compilers consumers use: where they are installed, and the versions they must be. */
const compilers = [
  ["typescript-5.9", /^5\.9\./],
  ["typescript-6", /^6\./],
  ["typescript", /^7\./],
] as const;

describe("a consumer of the package compiles with every strict flag", () => {
  it.each(compilers)("under %s", async (name, version) => {
    const home = new URL(`../node_modules/${name}/`, import.meta.url);
    const manifest: unknown = JSON.parse(readFileSync(new URL("package.json", home), "utf8"));
    expect(manifest).toMatchObject({ version: expect.stringMatching(version) });

    expect(await outputOf(home, "tsconfig.json")).toBe("");
  });
});

describe("programs use the package as its types say", () => {
  const home = new URL("../node_modules/typescript/", import.meta.url);

  it("in examples/ and release/", async () => {
    expect(await outputOf(home, "programs.json")).toBe("");
  });

  // The tools that the package is compared with are installed by `npm ci --prefix bench`, as CI does.
  const compared = existsSync(new URL("../bench/node_modules/", import.meta.url));
  it.skipIf(!compared)("in bench/", async () => {
    expect(await outputOf(home, "benchmarks.json")).toBe("");
  });
});

/** What the compiler in that folder says about a project beside the type tests. */
async function outputOf(home: URL, project: string): Promise<string> {
  const compiler = fileURLToPath(new URL("bin/tsc", home));
  const path = fileURLToPath(new URL(project, types));
  return run(process.execPath, [compiler, "-p", path, "--pretty", "false"]).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout?: string; message: string }) => error.stdout || error.message,
  );
}

import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Files } from "../../generator/emit/files.js";

const tsc = new URL("../../node_modules/typescript/bin/tsc", import.meta.url).pathname;

/**
 * Writes packages side by side into a folder of their own below `.tmp` and compiles them in one program, under the flags that
 * packages are published with. Gives what the compiler said: nothing, when all is well.
 */
export async function compilePackages(
  folder: string,
  packages: ReadonlyMap<string, Files>,
): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, files] of packages) {
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true });
      await writeFile(join(folder, name, path), text);
    }
  }
  const [first = []] = packages.values();
  const base = first.find(({ path }) => path === "tsconfig.json")?.text ?? "{}";
  const config = {
    extends: "./tsconfig.base.json",
    compilerOptions: { noEmit: true, rootDir: "." },
    include: ["*/src"],
  };
  await writeFile(join(folder, "tsconfig.base.json"), base);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const run = promisify(execFile)(process.execPath, [tsc, "-p", folder, "--pretty", "false"]);
  const { stdout } = await run.catch((error) => error);
  return stdout;
}

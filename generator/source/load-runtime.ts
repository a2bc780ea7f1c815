import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** One file of the runtime, at its place in a package. */
export interface RuntimeFile {
  readonly path: string;
  readonly text: string;
}

/** The same from `generator/source/` and, once built, from `dist/source/`. */
const folder = new URL("../../generator/runtime/", import.meta.url);

/** The code that is copied into every package, word for word, sorted by path: `src/runtime/<name>.ts`. */
export async function loadRuntime(): Promise<readonly RuntimeFile[]> {
  loaded ??= await readRuntime();
  return loaded;
}

/** What is copied belongs to the code that runs, whatever is done to the files meanwhile. */
let loaded: readonly RuntimeFile[] | undefined;

async function readRuntime(): Promise<readonly RuntimeFile[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith(".ts"));
  // One after the other: a process may have as few as 64 files open.
  return names.sort().map((name) => ({
    path: `src/runtime/${name}`,
    text: readFileSync(new URL(name, folder), "utf8"),
  }));
}

import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the project that `init` begins with. */
export interface TemplateFile {
  /** Below the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The same from `generator/source/` and, once built, from `dist/source/`. */
const folder = fileURLToPath(new URL("../../examples/new-project/", import.meta.url));

/** npm leaves out files of these names when it packs, so they lie there without the dot. */
const dotted = new Set(["gitignore", "gitattributes"]);

/** The project that `init` begins with, as it lies in the npm package, sorted by path. */
export async function loadTemplate(): Promise<readonly TemplateFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: dotted.has(path) ? `.${path}` : path.split(sep).join("/"),
      text: await readFile(join(folder, path), "utf8"),
    })),
  );
}

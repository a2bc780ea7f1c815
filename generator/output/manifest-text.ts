import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { withLineFeeds } from "./digest.js";
import { isFault } from "./fault.js";
import { manifestFile } from "./layout.js";

/** The manifest in a package's folder, with LF line endings; undefined where there is none. A link to one is none. */
export async function readManifestText(dir: string): Promise<string | undefined> {
  const path = join(dir, manifestFile);
  try {
    if (!(await lstat(path)).isFile()) return undefined;
    return withLineFeeds(await readFile(path, "utf8"));
  } catch (error) {
    if (isFault(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}

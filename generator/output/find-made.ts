import { isFault } from "./fault.js";
import { manifestFile } from "./layout.js";
import { readManifest } from "./manifest.js";
import { readManifestText } from "./manifest-text.js";
import { isSealedWith } from "./seal.js";
import { survey } from "./survey.js";
import { exists, workIn } from "./work.js";

/**
 * The files of a package that was made from exactly this and of which every file is as it was left: their paths, sorted.
 * Undefined where something is not so, and what has to be done is for others to find out.
 */
export async function findMade(dir: string, made: string): Promise<readonly string[] | undefined> {
  try {
    const text = await readManifestText(dir);
    if (text === undefined || !isSealedWith(text, made)) return undefined;
    const manifest = readManifest(text);
    if (manifest === undefined || (await exists(workIn(dir).folder))) return undefined;
    const { digests } = await survey(dir, manifest.files.keys());
    for (const [path, fingerprint] of manifest.files) {
      if (digests.get(path) !== fingerprint) return undefined;
    }
    return [...manifest.files.keys(), manifestFile].sort();
  } catch (error) {
    if (isFault(error)) return undefined;
    throw error;
  }
}

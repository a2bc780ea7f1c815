import { digest } from "./digest.js";
import { isFault } from "./fault.js";
import { manifestFile } from "./layout.js";
import { makeManifest, type Origin, printManifest, readManifest } from "./manifest.js";
import { survey } from "./survey.js";
import { exists, workIn } from "./work.js";

/**
 * The files of a package that was made from exactly this and of which every file is as it was left: their paths, sorted.
 * Undefined where something is not so, and what has to be done is for others to find out.
 */
export async function findMade(
  dir: string,
  origin: Origin,
): Promise<readonly string[] | undefined> {
  try {
    const text = (await survey(dir, [manifestFile])).texts.get(manifestFile);
    const manifest = text === undefined ? undefined : readManifest(text);
    if (manifest?.made === undefined || manifest.made !== origin.made) return undefined;
    // To the letter: anybody may have edited it.
    const expected = printManifest({ ...makeManifest([], origin), files: manifest.files });
    if (expected.text !== text || (await exists(workIn(dir).folder))) return undefined;
    const { texts } = await survey(dir, manifest.files.keys());
    for (const [path, fingerprint] of manifest.files) {
      const found = texts.get(path);
      if (found === undefined || digest(found) !== fingerprint) return undefined;
    }
    return [...manifest.files.keys(), manifestFile].sort();
  } catch (error) {
    if (isFault(error)) return undefined;
    throw error;
  }
}

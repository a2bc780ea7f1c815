import { isFault } from "./fault.js";
import { manifestFile } from "./layout.js";
import { readManifest } from "./manifest.js";
import { survey } from "./survey.js";

/** Whether a folder holds a package that `generate` wrote, as the folder itself remembers. */
export async function holdsPackage(dir: string): Promise<boolean> {
  try {
    const text = (await survey(dir, [manifestFile])).texts.get(manifestFile);
    return text !== undefined && readManifest(text)?.files.has("package.json") === true;
  } catch (error) {
    // What is wrong with the folder is said when it is written.
    if (isFault(error)) return false;
    throw error;
  }
}

import { isFault } from "./fault.js";
import { readManifest } from "./manifest.js";
import { readManifestText } from "./manifest-text.js";

/** Whether a folder holds a package that `generate` wrote, as the folder itself remembers. */
export async function holdsPackage(dir: string): Promise<boolean> {
  try {
    const text = await readManifestText(dir);
    return text !== undefined && readManifest(text)?.files.has("package.json") === true;
  } catch (error) {
    // What is wrong with the folder is said when it is written.
    if (isFault(error)) return false;
    throw error;
  }
}

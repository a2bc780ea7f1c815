import { isFault } from "./fault.js";
import type { NamesByNamespace } from "./given-names-text.js";
import { readNamesOf } from "./manifest.js";
import { readManifestText } from "./manifest-text.js";

/** What the last run named, as the package in a folder remembers it. Nothing where there is no package that can be read. */
export async function recallNames(dir: string): Promise<NamesByNamespace> {
  try {
    const text = await readManifestText(dir);
    return text === undefined ? new Map() : readNamesOf(text);
  } catch (error) {
    // What is wrong with the folder is said when it is written or compared.
    if (isFault(error)) return new Map();
    throw error;
  }
}

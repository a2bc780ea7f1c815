import { isFault } from "./fault.js";
import type { NamesByNamespace } from "./given-names-text.js";
import { manifestFile } from "./layout.js";
import { readManifest } from "./manifest.js";
import { survey } from "./survey.js";

/** What the last run named, as the package in a folder remembers it. Nothing where there is no package that can be read. */
export async function recallNames(dir: string): Promise<NamesByNamespace> {
  try {
    const text = (await survey(dir, [manifestFile])).texts.get(manifestFile);
    return (text === undefined ? undefined : readManifest(text)?.names) ?? new Map();
  } catch (error) {
    // What is wrong with the folder is said when it is written or compared.
    if (isFault(error)) return new Map();
    throw error;
  }
}

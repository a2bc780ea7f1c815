import type { Files } from "../../generator/emit/files.js";
import { bundleText, importText } from "./bundle-text.js";

/** Runs a package that exists only as data, and gives what it exports. */
export async function importPackage<Exports = Readonly<Record<string, unknown>>>(
  files: Files,
): Promise<Exports> {
  return importText(await bundleText(files, 'export * from "./src/index.js";'));
}

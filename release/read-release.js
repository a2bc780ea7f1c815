// @ts-check
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** @import { Release } from "./check-release.js" */

/** Where the version stands in the configuration. */
export const versionLine = /^( {2}version: )(\S+)$/m;

/**
 * The package as it would be published now.
 *
 * @param {string} root
 * @returns {Promise<Release>}
 */
export async function readRelease(root) {
  const config = await readFile(join(root, "modelsmith.yaml"), "utf8");
  const version = versionLine.exec(config)?.[2];
  if (version === undefined) throw new Error("modelsmith.yaml has no line for the version");
  const changelog = await readFile(join(root, "generated/CHANGELOG.md"), "utf8");
  return { version, changelog, sources: await readSources(join(root, "generated/src")) };
}

/**
 * @param {string} folder
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
async function readSources(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(async (path) => {
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      return /** @type {const} */ ([name, await readFile(path, "utf8")]);
    });
  return Object.fromEntries(await Promise.all(texts));
}

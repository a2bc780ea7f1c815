import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { isNotFound } from "./file-error.js";
import { defaultConfig } from "./load-config.js";

/**
 * The configuration that a path stands for, as a path relative to `cwd`: a file of that name, or the one in a folder.
 * Undefined for schema files and folders of them.
 */
export async function findProject(path: string, cwd: string): Promise<string | undefined> {
  if (basename(path) === defaultConfig) return path;
  const inside = join(path, defaultConfig);
  try {
    return (await stat(resolve(cwd, inside))).isFile() ? inside : undefined;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

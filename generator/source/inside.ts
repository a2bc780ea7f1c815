import { realpath } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { isNotFound } from "./file-error.js";

/** A folder that was named, as it was named and with its links followed. */
export interface Root {
  readonly folder: string;
  readonly real: string;
}

/** Whether an absolute path is a folder or lies below it. Looks at the text of the paths only. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A path with the links of what is there followed; what is not there yet has none. */
export async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const folder = dirname(path);
    if (!isNotFound(error) || folder === path) return path;
    return join(await followLinks(folder), basename(path));
  }
}

import { type Dirent, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { digestBytes } from "./digest.js";
import { foldersAbove } from "./layout.js";

/** What a name in a folder stands for. Links are `other`: nothing is read or written through them. */
export type Kind = "file" | "folder" | "other";

/** The part of the package's folder that a run has to know. */
export interface Disk {
  /** The entries of every folder that was looked into, by path. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, Kind>>;
  /** The fingerprints of the files that were asked for and exist. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Looks at the files with these paths and into the folders that hold them, and nowhere else: `node_modules` beside
 * them is not read. Folders are reached name by name, so a path that leads through a link finds nothing.
 */
export async function survey(dir: string, paths: Iterable<string>): Promise<Disk> {
  const wanted = new Set(paths);
  const folders = new Map<string, ReadonlyMap<string, Kind>>();
  for (const folder of [...new Set([...wanted].flatMap(foldersAbove))].sort()) {
    if (folder === "" || kindAt(folders, folder) === "folder") {
      folders.set(folder, await list(join(dir, folder)));
    }
  }
  const digests = new Map<string, string>();
  // Thousands of small files are read several times as fast without a promise for each.
  for (const path of wanted) {
    if (kindAt(folders, path) !== "file") continue;
    digests.set(path, digestBytes(readFileSync(join(dir, path))));
  }
  return { folders, digests };
}

/** What stands at a path, as far as the folders were looked into. */
export function kindAt(folders: Disk["folders"], path: string): Kind | undefined {
  const slash = path.lastIndexOf("/");
  return folders.get(path.slice(0, Math.max(slash, 0)))?.get(path.slice(slash + 1));
}

async function list(folder: string): Promise<ReadonlyMap<string, Kind>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingWhenAbsent);
  return new Map(entries.map((entry) => [entry.name, kindOf(entry)]));
}

function nothingWhenAbsent(error: NodeJS.ErrnoException): Dirent[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

function kindOf(entry: Dirent): Kind {
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

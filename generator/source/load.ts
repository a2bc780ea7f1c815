import { realpath, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Report } from "../diagnostics.js";
import { findFiles, showPath } from "./find-files.js";
import { findReferences, type Reference } from "./find-references.js";
import { isInside, type Root } from "./inside.js";
import { defaultLimits, type Limits } from "./limits.js";
import { brokenSource, type FoundFile, readSource } from "./read-source.js";
import type { Source } from "./source.js";

/** Where paths start, and how much is read. */
export interface LoadOptions {
  /** The working folder: what `paths` are relative to, and the paths that people see. */
  readonly cwd: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Reads schema files, folders of them, and the files they refer to. Every file is read once, is well-formed, has no
 * duplicate keys, and knows where its parts stand; the files are sorted by path. What cannot be read is reported
 * and stays as a broken source. Nothing is fetched, and nothing outside the folders that were named is opened.
 */
export async function load(
  paths: readonly string[],
  report: Report,
  options: LoadOptions,
): Promise<readonly Source[]> {
  const { cwd } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const { files, roots } = await findFiles(paths, cwd, report);
  const sources = new Map<string, Source>();
  const known = new Set<string>();
  let references: Reference[] = [];

  for (let pending = files; pending.length > 0; ) {
    for (const file of pending) {
      const real = await realpath(file.absolute);
      if (sources.has(real)) continue;
      const source = await readSource(file, limits, report);
      const found = findReferences(source);
      sources.set(real, source);
      known.add(source.uri);
      for (const id of found.ids) known.add(id);
      references.push(...found.references);
    }
    references = references.filter(({ uri }) => !known.has(uri));
    pending = await findReferred(references, roots, cwd);
  }
  const outside = standInForOutside(references, roots, cwd, report);
  return [...sources.values(), ...outside].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files that references lead to, as far as they exist inside the roots. */
async function findReferred(
  references: readonly Reference[],
  roots: readonly Root[],
  cwd: string,
): Promise<readonly FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const { uri } of references) {
    const absolute = pathOf(uri);
    if (absolute === undefined || files.has(absolute) || !isBelow(absolute, roots)) continue;
    if (await isFileWithin(absolute, roots)) {
      files.set(absolute, { path: showPath(absolute, cwd), absolute });
    }
  }
  return [...files.values()];
}

function standInForOutside(
  references: readonly Reference[],
  roots: readonly Root[],
  cwd: string,
  report: Report,
): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { uri, ref, at } of references) {
    const absolute = pathOf(uri);
    if (absolute === undefined || isBelow(absolute, roots)) continue;
    const path = isInside(absolute, cwd) ? showPath(absolute, cwd) : absolute;
    report("reference-outside", at, { ref, path });
    sources.set(uri, brokenSource(path, uri, ""));
  }
  return [...sources.values()];
}

function isBelow(path: string, roots: readonly Root[]): boolean {
  return roots.some(({ folder }) => isInside(path, folder));
}

/** Whether a path leads to a file, and no link on the way leads out of the roots. */
async function isFileWithin(path: string, roots: readonly Root[]): Promise<boolean> {
  try {
    const real = await realpath(path);
    return roots.some((root) => isInside(real, root.real)) && (await stat(real)).isFile();
  } catch {
    return false;
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    // Another scheme, another host, or an encoded slash: no file of ours.
    return undefined;
  }
}

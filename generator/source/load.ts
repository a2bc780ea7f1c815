import { realpathSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Report } from "../diagnostics.js";
import { findFiles, findRoots, showPath } from "./find-files.js";
import type { Reference } from "./find-references.js";
import { isInside, type Root } from "./inside.js";
import { defaultLimits, type Limits } from "./limits.js";
import type { OnLook } from "./lookout.js";
import { type ReadSource, readAgain, type SourceMemory } from "./read-again.js";
import { brokenSource, type FoundFile } from "./read-source.js";
import type { Source } from "./source.js";
import { pathOf } from "./uri-map.js";

/** Where paths start, and how much is read. */
export interface LoadOptions {
  /** The working folder: what `paths` are relative to, and the paths that people see. */
  readonly cwd: string;
  readonly limits?: Partial<Limits> | undefined;
  /** By the prefix of URIs: the file or folder, absolute, that is read in their stead. */
  readonly map?: ReadonlyMap<string, string> | undefined;
  /** Files and folders, absolute, that references may lead to although they were not named. */
  readonly allow?: readonly string[] | undefined;
  readonly onLook?: OnLook | undefined;
  /** What was read before, to be read again only where a file has changed. */
  readonly memory?: SourceMemory | undefined;
}

/**
 * Reads schema files, folders of them, and the files they refer to. Every file is read once, is well-formed, has no
 * duplicate keys, and knows where its parts stand; the files are sorted by path. What cannot be read is reported
 * and stays as a broken source. Nothing is fetched, and nothing is opened outside the folders that were named, allowed or
 * mapped.
 */
export async function load(
  paths: readonly string[],
  report: Report,
  options: LoadOptions,
): Promise<readonly Source[]> {
  const { cwd, map = new Map<string, string>(), allow = [], onLook = () => {} } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const { files, roots: named } = await findFiles(paths, cwd, report, onLook);
  const roots = [...named, ...(await findRoots([...allow, ...map.values()], cwd, report))];
  const bounds: Bounds = { roots, map, cwd, onLook };
  const sources = new Map<string, Source>();
  const aliases = new Map<string, Set<string>>();
  const known = new Set<string>();
  const dialects = new Set<string>();
  let references: Reference[] = [];
  for (let pending: readonly ReferredFile[] = files; pending.length > 0; ) {
    for (const file of pending) {
      const real = realPathOf(file.absolute);
      if (file.alias !== undefined) {
        aliases.set(real, (aliases.get(real) ?? new Set()).add(file.alias));
        known.add(file.alias);
      }
      if (sources.has(real)) continue;
      onLook(file.absolute, "file");
      const { source, found } = await readAgain(file, limits, report, options.memory);
      const refersTo = [...new Set(found.references.map(({ uri }) => uri))];
      sources.set(real, { ...source, refersTo });
      known.add(source.uri);
      for (const id of found.ids) known.add(id);
      references.push(...found.references);
      for (const uri of found.dialects) dialects.add(uri);
    }
    references = references.filter(({ uri }) => !known.has(uri));
    pending = findReferred(references, bounds);
  }
  const read = [...sources].map(([real, source]) => {
    const uris = aliases.get(real);
    return uris === undefined ? source : { ...source, aliases: [...uris] };
  });
  const outside = standInForOutside(references, bounds, report);
  const metaschemas = await readMetaschemas(dialects, known, async (uri) => {
    const file = findMapped(uri, bounds);
    return file && (await readAgain(file, limits, report, options.memory));
  });
  return [...read, ...outside, ...metaschemas].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file that went after it was found is reported when it is read. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** The mapped files that only say in which dialect others are written, and the dialects of those. */
async function readMetaschemas(
  uris: Iterable<string>,
  known: ReadonlySet<string>,
  read: (uri: string) => Promise<ReadSource | undefined>,
): Promise<readonly Source[]> {
  const pending = new Set(uris);
  const found: Source[] = [];
  for (const uri of pending) {
    const file = known.has(uri) ? undefined : await read(uri);
    if (file === undefined) continue;
    found.push({ ...file.source, aliases: [uri], onlyDialect: true });
    for (const above of file.found.dialects) pending.add(above);
  }
  return found;
}

function findMapped(uri: string, bounds: Bounds): FoundFile | undefined {
  const absolute = uri.startsWith("file:") ? undefined : pathOf(uri, bounds.map);
  if (absolute !== undefined) bounds.onLook(absolute, "file");
  if (absolute === undefined || !isFileWithin(absolute, bounds.roots)) return undefined;
  return { path: showPath(absolute, bounds.cwd), absolute };
}

/** What may be opened, and where it is. */
interface Bounds {
  readonly roots: readonly Root[];
  readonly map: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly onLook: OnLook;
}

/** A file that a reference leads to; by another URI than its own where that is mapped to it. */
interface ReferredFile extends FoundFile {
  readonly alias?: string;
}

/** The files that references lead to, as far as they exist inside the roots. */
function findReferred(
  references: readonly Reference[],
  { roots, map, cwd, onLook }: Bounds,
): readonly ReferredFile[] {
  const files = new Map<string, ReferredFile>();
  for (const { uri } of references) {
    const absolute = pathOf(uri, map);
    if (absolute === undefined || files.has(uri) || !isBelow(absolute, roots)) continue;
    onLook(absolute, "file");
    if (isFileWithin(absolute, roots)) {
      const isMapped = pathToFileURL(absolute).href !== uri;
      const path = showPath(absolute, cwd);
      files.set(uri, { path, absolute, ...(isMapped && { alias: uri }) });
    }
  }
  return [...files.values()];
}

function standInForOutside(
  references: readonly Reference[],
  { roots, map, cwd }: Bounds,
  report: Report,
): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { uri, ref, at } of references) {
    const absolute = pathOf(uri, map);
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
function isFileWithin(path: string, roots: readonly Root[]): boolean {
  try {
    const real = realpathSync.native(path);
    return roots.some((root) => isInside(real, root.real)) && statSync(real).isFile();
  } catch {
    return false;
  }
}

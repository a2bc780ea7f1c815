import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Report } from "../diagnostics.js";
import { describeFileError, isNotFound } from "./file-error.js";
import { isInside, type Root } from "./inside.js";
import type { OnLook } from "./lookout.js";
import type { FoundFile } from "./read-source.js";

/** The files that were named or lie in folders that were named, and the folders nothing is read outside of. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly roots: readonly Root[];
}

/** Finds schema files: files as they are named, folders with everything below them except `mixins`. */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  report: Report,
  onLook: OnLook = () => {},
): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const roots: Root[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const shown = showPath(absolute, cwd);
    try {
      const isFolder = (await stat(absolute)).isDirectory();
      onLook(absolute, isFolder ? "folder" : "file");
      const folder = isFolder ? absolute : dirname(absolute);
      const root = { folder, real: await realpath(folder) };
      roots.push(root);
      if (isFolder) {
        const found = await findInFolder(root, cwd, report);
        if (found.length === 0) report("folder-without-files", undefined, { path: shown });
        files.push(...found);
      } else if (isSchemaFile(absolute)) {
        files.push({ path: shown, absolute });
      } else {
        report("file-type-unknown", undefined, { path: shown });
      }
    } catch (error) {
      onLook(absolute, "file");
      if (isNotFound(error)) report("file-not-found", undefined, { path: shown });
      else report("file-unreadable", undefined, { path: shown, reason: describeFileError(error) });
    }
  }
  return { files, roots };
}

/** The roots that files and folders are for references. A file is one of its own. */
export async function findRoots(
  paths: readonly string[],
  cwd: string,
  report: Report,
): Promise<readonly Root[]> {
  const roots: Root[] = [];
  for (const folder of new Set(paths)) {
    try {
      roots.push({ folder, real: await realpath(folder) });
    } catch {
      report("file-not-found", undefined, { path: showPath(folder, cwd) });
    }
  }
  return roots;
}

/** A path as people should see it: relative to the working folder, with forward slashes. */
export function showPath(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join("/") || ".";
}

async function findInFolder(root: Root, cwd: string, report: Report): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  const folders = [root.folder];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const real = await realpath(folder);
    // Links may lead back to a folder that was looked through.
    if (seen.has(real)) continue;
    seen.add(real);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!mayBeRead(entry)) continue;
      const absolute = join(folder, entry.name);
      const path = showPath(absolute, cwd);
      const kind = entry.isSymbolicLink()
        ? await followLink(absolute, path, root, report)
        : kindOf(entry);
      if (kind === "folder") folders.push(absolute);
      if (kind === "file" && isSchemaFile(entry.name)) files.push({ path, absolute });
    }
  }
  return files;
}

/** Mixins are code, and what is hidden belongs to other tools. */
function mayBeRead(entry: Dirent): boolean {
  if (entry.name.startsWith(".") || entry.name === "mixins") return false;
  return entry.isDirectory() || entry.isSymbolicLink() || isSchemaFile(entry.name);
}

type Kind = "folder" | "file" | undefined;

function kindOf(found: Pick<Dirent, "isDirectory" | "isFile">): Kind {
  return found.isDirectory() ? "folder" : found.isFile() ? "file" : undefined;
}

async function followLink(
  absolute: string,
  path: string,
  root: Root,
  report: Report,
): Promise<Kind> {
  try {
    if (isInside(await realpath(absolute), root.real)) return kindOf(await stat(absolute));
    report("link-outside", undefined, { path });
  } catch (error) {
    report("file-unreadable", undefined, { path, reason: describeFileError(error) });
  }
  return undefined;
}

/** Whether a file is read when it lies in a folder of schemas. */
export function isSchemaFile(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

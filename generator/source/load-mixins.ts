import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Report } from "../diagnostics.js";
import { kebabCase } from "../naming.js";
import { describeFileError, isNotFound } from "./file-error.js";
import { showPath } from "./find-files.js";
import { isInside } from "./inside.js";
import type { OnLook } from "./lookout.js";

/** The behaviour that people wrote for a namespace. */
export interface Mixins {
  /** Every file of the folders, sorted by name: mixins, and what they import. */
  readonly files: readonly MixinFile[];
  /** The mixins themselves: functions whose file is called like them. */
  readonly names: readonly string[];
}

/** One file, to be copied as it is. */
export interface MixinFile {
  /** Absolute. */
  readonly path: string;
  /** Its name below `mixins/`. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the TypeScript files of the `mixins` folders that lie in the input folders or beside input files. A folder that
 * is not there is no fault; where two folders have a file of the same name, the first one's is taken.
 */
export async function loadMixins(
  paths: readonly string[],
  report: Report,
  { cwd, onLook = () => {} }: { readonly cwd: string; readonly onLook?: OnLook | undefined },
): Promise<Mixins> {
  const files = new Map<string, MixinFile>();
  const folders = new Set(await Promise.all(paths.map((path) => mixinsFolder(resolve(cwd, path)))));
  for (const folder of folders) {
    onLook(folder, "folder");
    try {
      for (const file of await readFolder(folder, cwd, report)) {
        if (!files.has(file.name)) files.set(file.name, file);
      }
    } catch (error) {
      if (isNotFound(error)) continue;
      const params = { path: showPath(folder, cwd), reason: describeFileError(error) };
      report("file-unreadable", undefined, params);
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: sorted, names: sorted.flatMap(exportedMixins) };
}

async function mixinsFolder(path: string): Promise<string> {
  return join((await isFolder(path)) ? path : dirname(path), "mixins");
}

/** What is not there is reported when the schemas are loaded. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function readFolder(
  folder: string,
  cwd: string,
  report: Report,
): Promise<readonly MixinFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const inputs = await realpath(dirname(folder));
  const files: MixinFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const real = await realpath(path);
    const isOutside = !isInside(real, inputs);
    if (isOutside) report("link-outside", undefined, { path: showPath(path, cwd) });
    // A pipe or a device may never come to an end.
    if (isOutside || !(await stat(real)).isFile()) continue;
    files.push({ path, name, text: await readFile(path, "utf8") });
  }
  return files;
}

function exportedMixins({ name, text }: MixinFile): readonly string[] {
  const exported = [...text.matchAll(/^export function ([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu)];
  return exported
    .map(([, found = ""]) => found)
    .filter((found) => kebabCase(found) === basename(name, ".ts"));
}

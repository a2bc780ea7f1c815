import type { File, Files } from "../emit/files.js";
import { childPath } from "./layout.js";

/** A package as folders in folders. */
export type Tree = File | Folder;

/** A folder of the package, the package itself with the path `""`. */
export interface Folder {
  readonly path: string;
  readonly children: ReadonlyMap<string, Tree>;
}

interface GrowingFolder extends Folder {
  readonly children: Map<string, File | GrowingFolder>;
}

/** The files as a tree. A path that would have to be a file and a folder at once is a bug in whoever made them. */
export function toTree(files: Files): Folder {
  const root: GrowingFolder = { path: "", children: new Map() };
  for (const file of files) {
    const names = file.path.split("/");
    const name = names.pop() ?? "";
    const folder = names.reduce(enter, root);
    if (folder.children.has(name)) throw new Error(`the file ${file.path} was produced twice`);
    folder.children.set(name, file);
  }
  return root;
}

/** Whether this is a folder, and not a file. */
export function isFolder(tree: Tree): tree is Folder {
  return "children" in tree;
}

/** Every file of a tree. */
export function filesOf(tree: Tree): Files {
  return isFolder(tree) ? [...tree.children.values()].flatMap(filesOf) : [tree];
}

/** Every folder of a tree, the outer before the inner. */
export function foldersOf(tree: Tree): readonly Folder[] {
  if (!isFolder(tree)) return [];
  return [tree, ...[...tree.children.values()].flatMap(foldersOf)];
}

function enter(parent: GrowingFolder, name: string): GrowingFolder {
  const existing = parent.children.get(name);
  if (existing === undefined) {
    const folder = { path: childPath(parent.path, name), children: new Map() };
    parent.children.set(name, folder);
    return folder;
  }
  if (!("children" in existing))
    throw new Error(`${existing.path} was produced as a file and as a folder`);
  return existing;
}

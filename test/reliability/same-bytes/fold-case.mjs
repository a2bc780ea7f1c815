// Preloaded into a run: below FOLD_FOLDER, names that differ in case only mean the same file, as on the disks of macOS and Windows. A
// new file gets its name as it is asked for; one that is there keeps its own.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join, sep } from "node:path";

const root = process.env.FOLD_FOLDER;
const { readdirSync } = fs;

/** The functions whose first argument is a path, and those whose first two are. */
const ofPath = [
  "access",
  "lstat",
  "mkdir",
  "open",
  "opendir",
  "readFile",
  "readdir",
  "realpath",
  "rm",
  "rmdir",
  "stat",
  "unlink",
  "utimes",
  "writeFile",
];
const ofPaths = ["copyFile", "link", "rename"];

for (const name of [...ofPath, ...ofPaths]) {
  fold(promises, name);
  fold(fs, `${name}Sync`);
}
fold(fs, "existsSync");
syncBuiltinESMExports();

function fold(functions, name) {
  const original = functions[name];
  const places = ofPaths.some((each) => name.startsWith(each)) ? 2 : 1;
  functions[name] = Object.assign(
    (...given) => original(...given.map((each, index) => (index < places ? find(each) : each))),
    original,
  );
}

/** The path by which the disk knows it. */
function find(path) {
  if (typeof path !== "string" || !path.startsWith(root + sep)) return path;
  let found = root;
  for (const name of path.slice(root.length + 1).split(sep)) {
    const names = list(found);
    const same = names.includes(name) ? name : names.find((each) => isSame(each, name));
    found = join(found, same ?? name);
  }
  return found;
}

function isSame(one, other) {
  return one.normalize().toLowerCase() === other.normalize().toLowerCase();
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The list of what was produced, in the package's own folder and committed with it. */
export const manifestFile = ".modelsmith.json";

/** Where a run prepares its changes: in the package's folder, so that a rename never crosses a file system. */
export const workFolder = ".modelsmith";

/** Whether a path from a file can only mean something inside the package: relative, with no step upwards. */
export function isInside(path: string): boolean {
  if (path === "" || /[\\:\0]/.test(path)) return false;
  return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}

/** The folders above a path, the outermost first: `""`, `src`, `src/voicelive`. */
export function foldersAbove(path: string): readonly string[] {
  const names = path.split("/");
  return names.map((_, depth) => names.slice(0, depth).join("/"));
}

/** The path of an entry of a folder; the package's own folder is `""`. */
export function childPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

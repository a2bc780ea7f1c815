import { sep } from "node:path";

/** A folder that was named, as it was named and with its links followed. */
export interface Root {
  readonly folder: string;
  readonly real: string;
}

/** Whether an absolute path is a folder or lies below it. Looks at the text of the paths only. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

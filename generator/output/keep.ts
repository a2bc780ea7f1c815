import { copyFileSync, linkSync, statSync, utimesSync } from "node:fs";

/** A second name for the same file; on a file system without them, a copy as old as the file. */
export function keep(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

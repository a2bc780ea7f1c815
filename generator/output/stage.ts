import { copyFile, link, mkdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { inParallel } from "./in-parallel.js";
import type { Plan } from "./plan.js";
import { filesOf, foldersOf, isFolder } from "./tree.js";
import type { Work } from "./work.js";

/**
 * Prepares in the work folder all that the steps of a plan put in place, so that only renames remain. Files that stay as
 * they are come along with their times. Changes nothing outside the work folder.
 */
export async function stage(plan: Plan, dir: string, work: Work): Promise<void> {
  await mkdir(work.incoming);
  await mkdir(work.outgoing);
  const jobs: (() => Promise<void>)[] = [];
  for (const [index, { path, had, gets }] of plan.steps.entries()) {
    if (gets === undefined) continue;
    const place = (inside: string): string =>
      join(work.incoming, String(index), inside.slice(path.length));
    for (const folder of foldersOf(gets)) await mkdir(place(folder.path));
    for (const file of filesOf(gets)) {
      const to = place(file.path);
      const same = plan.unchanged.has(file.path);
      jobs.push(() => (same ? keep(join(dir, file.path), to) : writeFile(to, file.text)));
    }
    if (had === "file" && !isFolder(gets)) {
      jobs.push(() => keep(join(dir, path), join(work.outgoing, String(index))));
    }
  }
  await inParallel(jobs, (job) => job());
}

/** A second name for the same file; on a file system without them, a copy as old as the file. */
async function keep(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  }
}

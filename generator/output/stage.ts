import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { keep } from "./keep.js";
import type { Plan } from "./plan.js";
import { filesOf, foldersOf } from "./tree.js";
import type { Work } from "./work.js";

/**
 * Prepares in the work folder all that the steps of a plan put in place, so that only links and renames remain. Files that
 * stay as they are come along with their times. Changes nothing outside the work folder.
 */
export async function stage(plan: Plan, dir: string, work: Work): Promise<void> {
  await mkdir(work.incoming);
  await mkdir(work.outgoing);
  for (const [index, { path, gets }] of plan.steps.entries()) {
    if (gets === undefined) continue;
    const place = (inside: string): string =>
      join(work.incoming, String(index), inside.slice(path.length));
    for (const folder of foldersOf(gets)) await mkdir(place(folder.path));
    // Thousands of small files are written several times as fast without a promise for each.
    for (const file of filesOf(gets)) {
      const to = place(file.path);
      if (plan.unchanged.has(file.path)) keep(join(dir, file.path), to);
      else writeFileSync(to, file.text);
    }
  }
}

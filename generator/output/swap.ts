import { mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

import {
  type Journal,
  type JournalStep,
  readJournal,
  removeJournal,
  writeJournal,
} from "./journal.js";
import { childPath, foldersAbove } from "./layout.js";
import type { Step } from "./plan.js";
import { isFolder } from "./tree.js";
import { exists, isRealFolder, type Work } from "./work.js";

/**
 * Puts in place what was staged. The journal is complete before the first rename and goes after the last one; when the
 * run ends in between, `undo` brings back what stood there.
 */
export async function swap(
  steps: readonly Step[],
  ours: readonly string[],
  dir: string,
  work: Work,
): Promise<void> {
  const journal = { steps: steps.map(toJournalStep), ours };
  await writeJournal(work, journal);
  for (const [index, { path, had, gets }] of steps.entries()) {
    const place = join(dir, path);
    const overwrites = had === "file" && gets !== undefined && !isFolder(gets);
    if (had !== undefined && !overwrites) await rename(place, join(work.outgoing, String(index)));
    if (gets !== undefined) await rename(join(work.incoming, String(index)), place);
  }
  await handBack(journal, dir, work);
  await removeJournal(work);
}

/**
 * Takes back the steps of a run that did not end, as far as they were done: the package is then the one from before that
 * run. May itself be cut short and repeated. False when there is a journal that cannot be followed; nothing was changed.
 */
export async function undo(dir: string, work: Work): Promise<boolean> {
  const journal = await readJournal(work);
  if (journal === "none") return true;
  if (journal === "unreadable" || !(await canFollow(journal, dir, work))) return false;
  for (const [index, { path, had, gets }] of [...journal.steps.entries()].reverse()) {
    const incoming = join(work.incoming, String(index));
    const outgoing = join(work.outgoing, String(index));
    const place = join(dir, path);
    const done = gets && !(await exists(incoming));
    if (done && (await exists(place))) await rename(place, incoming);
    if (had && (await exists(outgoing)) && !(await exists(place))) await rename(outgoing, place);
  }
  await handBack(journal, dir, work);
  await removeJournal(work);
  return true;
}

function toJournalStep({ path, had, gets }: Step): JournalStep {
  return { path, had: had !== undefined, gets: gets !== undefined };
}

/** A journal that came with a checkout must not reach through links: every folder on the way has to be a real one. */
async function canFollow(journal: Journal, dir: string, work: Work): Promise<boolean> {
  const above = journal.steps.flatMap((step) => foldersAbove(step.path));
  const folders = [work.incoming, work.outgoing, ...new Set(above.map((path) => join(dir, path)))];
  for (const folder of folders) if (!(await isRealFolder(folder))) return false;
  return true;
}

/** Files somebody put into a folder just before it was exchanged go back to where they were put. */
async function handBack(journal: Journal, dir: string, work: Work): Promise<void> {
  const ours = new Set(journal.ours);
  for (const [index, { path }] of journal.steps.entries()) {
    for (const side of [work.incoming, work.outgoing]) {
      const root = join(side, String(index));
      if (!(await isRealFolder(root))) continue;
      for (const inside of await filesBelow(root, "")) {
        const to = join(dir, path, inside);
        if (ours.has(`${path}/${inside}`) || (await exists(to))) continue;
        await mkdir(dirname(to), { recursive: true });
        await rename(join(root, inside), to);
      }
    }
  }
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = childPath(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(root, path)));
    else found.push(path);
  }
  return found;
}

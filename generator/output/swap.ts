import { mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

import { findLateEdits } from "./find-late-edits.js";
import {
  type Journal,
  type JournalStep,
  readJournal,
  removeJournal,
  writeJournal,
} from "./journal.js";
import { keep } from "./keep.js";
import { childPath, foldersAbove } from "./layout.js";
import type { Step } from "./plan.js";
import type { Disk } from "./survey.js";
import { isFolder } from "./tree.js";
import { exists, isRealFolder, type Work } from "./work.js";

/** What is exchanged, and where. */
export interface Exchange {
  readonly steps: readonly Step[];
  /** Every file that was produced before or is produced now. */
  readonly ours: readonly string[];
  /** What the run saw in the folder. */
  readonly disk: Disk;
  readonly dir: string;
  readonly work: Work;
}

/**
 * Puts in place what was staged, and says which files somebody had edited since the run looked at them. Of these, what is no longer
 * produced is put back. The journal is complete before the first rename and goes after the last one; when the run ends in
 * between, `undo` brings back what stood there.
 */
export async function swap({ steps, ours, disk, dir, work }: Exchange): Promise<readonly string[]> {
  const journal = { steps: steps.map(toJournalStep), ours };
  await writeJournal(work, journal);
  for (const [index, { path, had, gets }] of steps.entries()) {
    const place = join(dir, path);
    const outgoing = join(work.outgoing, String(index));
    const overwrites = had === "file" && gets !== undefined && !isFolder(gets);
    if (overwrites) keep(place, outgoing);
    else if (had !== undefined) await rename(place, outgoing);
    if (gets !== undefined) await rename(join(work.incoming, String(index)), place);
  }
  const edited = new Set(findLateEdits(steps, disk, work));
  await handBack({ ...journal, ours: ours.filter((path) => !edited.has(path)) }, dir, work);
  await removeJournal(work);
  return [...edited];
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

/** What is not ours, as files that somebody put into a folder just before it was exchanged, goes back to where it was. */
async function handBack(journal: Journal, dir: string, work: Work): Promise<void> {
  const ours = new Set(journal.ours);
  for (const [index, { path }] of journal.steps.entries()) {
    for (const side of [work.incoming, work.outgoing]) {
      const root = join(side, String(index));
      for (const inside of await filesAt(root)) {
        const to = join(dir, path, inside);
        const whole = inside === "" ? path : childPath(path, inside);
        if (ours.has(whole) || (await exists(to))) continue;
        await mkdir(dirname(to), { recursive: true });
        await rename(join(root, inside), to);
      }
    }
  }
}

/** The files of a folder by their paths in it; of a file, `""`. */
async function filesAt(root: string): Promise<readonly string[]> {
  if (await isRealFolder(root)) return filesBelow(root, "");
  return (await exists(root)) ? [""] : [];
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

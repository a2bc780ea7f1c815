import { mkdir, readdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { Report } from "../diagnostics.js";
import type { Files } from "../emit/files.js";
import { describeFault, isFault, nothingWhenAbsent } from "./fault.js";
import { workFolder } from "./layout.js";
import { type LockOptions, lock, unlock } from "./lock.js";
import { look, makeWish, type Outlook, type Wish } from "./look.js";
import { type Manifest, type Origin, readManifest } from "./manifest.js";
import { readManifestText } from "./manifest-text.js";
import { type Plan, plan } from "./plan.js";
import { stage } from "./stage.js";
import { swap, undo } from "./swap.js";
import { exists, isRealFolder, type Work, workIn } from "./work.js";

/** What a package is written for. */
export interface WriteOptions extends LockOptions {
  readonly origin: Origin;
  /** The folder as people know it, for messages. */
  readonly shown: string;
  readonly report: Report;
}

/** What happened to the files of a package: paths below its folder, sorted. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Makes the folder hold exactly these files, beside whatever else is in it. The package is replaced whole or not at all:
 * when something goes wrong, it is reported, the answer is undefined and the old package stands; when the process dies, the
 * next run restores it first. Files that are the same already keep their times. Files that were produced before and no
 * longer are go, and folders left empty by that. Nothing else is touched.
 */
export async function write(
  files: Files,
  dir: string,
  options: WriteOptions,
): Promise<Written | undefined> {
  try {
    const wish = makeWish(files, options.origin);
    const same = await findNothingToDo(wish, dir);
    return same === undefined ? await writeLocked(wish, dir, options) : conclude(same, options);
  } catch (error) {
    if (!isFault(error)) throw error;
    const { shown, report } = options;
    report("output-not-writable", undefined, { path: shown, reason: describeFault(error) });
    return undefined;
  }
}

/** The plan of a run that leaves everything as it is: it needs no lock, and may look at a folder it cannot write. */
async function findNothingToDo(wish: Wish, dir: string): Promise<Plan | undefined> {
  try {
    if (await exists(workIn(dir).folder)) return undefined;
    const text = await readManifestText(dir);
    const before = text === undefined ? undefined : readManifest(text);
    if (before === undefined || !isMadeAlike(before, wish.manifest)) return undefined;
    const draft = plan(await look(wish, dir));
    return draft.steps.length === 0 && draft.blocked.length === 0 ? draft : undefined;
  } catch (error) {
    // Another run may be at work this moment. With the lock there is a clear answer.
    if (isFault(error)) return undefined;
    throw error;
  }
}

/** Whether two manifests agree in what was asked for. Where they do not, there is a manifest to write at least. */
function isMadeAlike(before: Manifest, after: Manifest): boolean {
  const askedFor = ({ generator, settings, sources }: Manifest): string =>
    JSON.stringify([generator, settings, ...sources]);
  return askedFor(before) === askedFor(after);
}

async function writeLocked(
  wish: Wish,
  dir: string,
  options: WriteOptions,
): Promise<Written | undefined> {
  const work = workIn(dir);
  const { shown, report } = options;
  if ((await exists(work.folder)) && !(await isRealFolder(work.folder))) {
    report("output-not-ours", undefined, { path: `${shown}/${workFolder}` });
    return undefined;
  }
  const made = await mkdir(dir, { recursive: true });
  try {
    const holder = await lock(work, options);
    if (holder === undefined) return await writeAlone(wish, dir, work, options);
    report("output-locked", undefined, { path: shown, lock: `${shown}/${workFolder}/lock` });
    return undefined;
  } finally {
    await removeEmpty(work.folder, made);
  }
}

async function writeAlone(
  wish: Wish,
  dir: string,
  work: Work,
  options: WriteOptions,
): Promise<Written | undefined> {
  const { shown, report } = options;
  try {
    if (!(await undo(dir, work))) {
      report("output-not-repairable", undefined, { path: shown, work: `${shown}/${workFolder}` });
      return undefined;
    }
    await sweep(work);
    const outlook = await look(wish, dir);
    const draft = plan(outlook);
    if (draft.blocked.length > 0) return conclude(draft, options);
    return conclude(withEdits(draft, await carryOut(draft, outlook, dir, work)), options);
  } finally {
    // A journal that is still there is needed to repair the package.
    if (!(await exists(work.journal))) await sweep(work).catch(leaveToTheNextRun);
    await unlock(work).catch(leaveToTheNextRun);
  }
}

/** Says which files somebody edited meanwhile. */
async function carryOut(
  draft: Plan,
  { owned, files, disk }: Outlook,
  dir: string,
  work: Work,
): Promise<readonly string[]> {
  const { steps } = draft;
  if (steps.length === 0) return [];
  await stage(draft, dir, work);
  const ours = [...owned.keys(), ...files.map((file) => file.path)];
  try {
    return await swap({ steps, ours, disk, dir, work });
  } catch (error) {
    await undo(dir, work).catch(leaveToTheNextRun);
    throw error;
  }
}

/** What somebody edited while the run was at work is as if it had been edited before. */
function withEdits(draft: Plan, late: readonly string[]): Plan {
  const gone = new Set(draft.removed);
  const isNews = (path: string): boolean => !draft.edited.includes(path);
  return {
    ...draft,
    removed: draft.removed.filter((path) => !late.includes(path)),
    edited: [...draft.edited, ...late.filter((path) => !gone.has(path) && isNews(path))],
    kept: [...draft.kept, ...late.filter((path) => gone.has(path))],
  };
}

function conclude(draft: Plan, { shown, report }: WriteOptions): Written | undefined {
  const name = (path: string): string => `${shown}/${path}`;
  for (const path of draft.blocked) report("output-not-ours", undefined, { path: name(path) });
  if (draft.blocked.length > 0) return undefined;
  for (const path of draft.edited) {
    report("output-changed-by-hand", undefined, { path: name(path) });
  }
  for (const path of draft.kept) report("output-left-alone", undefined, { path: name(path) });
  const { written, removed, unchanged } = draft;
  return {
    written: written.toSorted(),
    removed: removed.toSorted(),
    unchanged: [...unchanged].sort(),
  };
}

/** Empties the work folder of everything but the lock. */
async function sweep(work: Work): Promise<void> {
  for (const name of await readdir(work.folder)) {
    const path = join(work.folder, name);
    if (path !== work.lock) await rm(path, { recursive: true, force: true });
  }
}

/** Removes the work folder and, when the package could not be written, the folders that were made for it. */
async function removeEmpty(folder: string, made: string | undefined): Promise<void> {
  const top = made ?? folder;
  try {
    for (let each = folder; each.length >= top.length; each = dirname(each)) {
      await rmdir(each).catch(nothingWhenAbsent);
    }
  } catch (error) {
    leaveToTheNextRun(error);
  }
}

/** What cannot be tidied now does no harm, and the next run begins by tidying. */
function leaveToTheNextRun(error: unknown): void {
  if (!isFault(error)) throw error;
}

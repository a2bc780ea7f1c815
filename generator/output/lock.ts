import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { getPriority } from "node:os";
import { setTimeout } from "node:timers/promises";

import { isFault, nothingWhenAbsent } from "./fault.js";
import type { Work } from "./work.js";

/** Which run is at work in a folder, and since when. */
export interface Holder {
  /** Unknown when modelsmith runs as a library and was not told. */
  readonly pid?: number;
  readonly started: string;
}

/** For whom a folder is locked. */
export interface LockOptions {
  /** The process that writes, so that others can tell whether it is alive. */
  readonly pid: number | undefined;
  /** Milliseconds to wait for another run; default: ten seconds. */
  readonly patience?: number;
}

const pause = 50;
/** A run holds its lock for seconds. One this old was left behind, whatever process has that id today. */
const lifetime = 600_000;
/** How long a lock file may be there without its text. */
const birth = 1_000;

/** What the runs of this process write into locks: it tells a lock in use from one left by an earlier process with the same id. */
const ours = new Set<string>();

/**
 * Waits until no other run is at work in the folder, then keeps the others out. A lock whose process is gone is taken
 * over. When another run goes on for too long, the answer is that run, and nothing is locked.
 */
export async function lock(
  work: Work,
  { pid, patience = 10_000 }: LockOptions,
): Promise<Holder | undefined> {
  const own = JSON.stringify({ pid, started: new Date().toISOString(), token: randomUUID() });
  const deadline = Date.now() + patience;
  // Before the lock is there for others to read.
  ours.add(own);
  for (;;) {
    await mkdir(work.folder).catch(nothingWhenTaken);
    if (await create(work, own)) return undefined;
    const text = await readFile(work.lock, "utf8").catch(nothingWhenAbsent);
    const holder = text === undefined ? undefined : parseHolder(text);
    const isInUse = text === undefined || ours.has(text);
    if (!isInUse && (await isStale(work, holder, pid)) && (await takeOver(work, own))) {
      return undefined;
    }
    if (Date.now() > deadline) {
      ours.delete(own);
      return holder ?? { started: "some time ago" };
    }
    await setTimeout(pause);
  }
}

/** Lets the next run in. */
export async function unlock(work: Work): Promise<void> {
  const own = await readFile(work.lock, "utf8").catch(nothingWhenAbsent);
  try {
    await rm(work.lock, { force: true });
  } finally {
    // A lock that cannot be removed is a stale one.
    if (own !== undefined) ours.delete(own);
  }
}

async function create(work: Work, own: string): Promise<boolean> {
  const file = await open(work.lock, "wx").catch(nothingWhenTaken);
  if (file === undefined) return false;
  try {
    await file.writeFile(own);
    return true;
  } catch (error) {
    await rm(work.lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Taken: another run made the file or folder, or removed the folder around it just now. */
function nothingWhenTaken(error: unknown): undefined {
  if (isFault(error) && error.code === "EEXIST") return;
  nothingWhenAbsent(error);
}

async function isStale(
  work: Work,
  holder: Holder | undefined,
  pid: number | undefined,
): Promise<boolean> {
  if (holder === undefined) return (await ageOf(work)) > birth;
  if (Date.now() - Date.parse(holder.started) > lifetime) return true;
  if (holder.pid === undefined) return false;
  return holder.pid === pid || !isRunning(holder.pid);
}

async function ageOf(work: Work): Promise<number> {
  const file = await stat(work.lock).catch(nothingWhenAbsent);
  return file === undefined ? 0 : Date.now() - file.mtimeMs;
}

/** Asking for the priority of a process is the gentlest way to ask whether it exists. */
function isRunning(pid: number): boolean {
  try {
    getPriority(pid);
    return true;
  } catch {
    return false;
  }
}

/** Two runs may find the same stale lock. The last to put its own there wins, once both have had the time to do so. */
async function takeOver(work: Work, own: string): Promise<boolean> {
  const part = `${work.lock}.${randomUUID()}`;
  try {
    await writeFile(part, own);
    await rename(part, work.lock);
  } catch (error) {
    // Whoever had the lock has ended after all, and the folder is gone.
    nothingWhenAbsent(error);
    return false;
  }
  await setTimeout(pause);
  return (await readFile(work.lock, "utf8").catch(nothingWhenAbsent)) === own;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null || !("started" in value)) return false;
  if (typeof value.started !== "string") return false;
  return !("pid" in value) || (Number.isInteger(value.pid) && Number(value.pid) > 0);
}

import { open, readFile, rename, rm } from "node:fs/promises";

import { isFault, nothingWhenAbsent } from "./fault.js";
import { isInside } from "./layout.js";
import type { Work } from "./work.js";

/** All that is needed to take a run back. */
export interface Journal {
  readonly steps: readonly JournalStep[];
  /** Every file that was produced before or is produced now: what is not among them belongs to somebody else. */
  readonly ours: readonly string[];
}

/** What happened, or was about to happen, at one place. */
export interface JournalStep {
  readonly path: string;
  /** Whether something stood there before. */
  readonly had: boolean;
  /** Whether something is put there. */
  readonly gets: boolean;
}

/**
 * Writes the journal. It is there completely or not at all, also when the power goes: without it nobody could take back the
 * renames that follow. Files of the package need no such care, since their fingerprints tell which of them are not whole.
 */
export async function writeJournal(work: Work, journal: Journal): Promise<void> {
  const part = `${work.journal}.part`;
  const file = await open(part, "w");
  try {
    await file.writeFile(JSON.stringify(journal));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, work.journal);
  await syncFolder(work.folder);
}

/** Makes the names in a folder last. Some systems open no folders; there the names are as safe as they get. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(nothingWhenRefused);
  await folder?.sync().catch(nothingWhenRefused);
  await folder?.close();
}

function nothingWhenRefused(error: unknown): undefined {
  if (!isFault(error)) throw error;
}

/** The journal of a run that did not end: `"none"` without one, `"unreadable"` when no run of ours can have written it. */
export async function readJournal(work: Work): Promise<Journal | "none" | "unreadable"> {
  const text = await readFile(work.journal, "utf8").catch(nothingWhenAbsent);
  if (text === undefined) return "none";
  try {
    const value: unknown = JSON.parse(text);
    return isJournal(value) ? value : "unreadable";
  } catch {
    return "unreadable";
  }
}

/** Ends a run: from here on nothing is taken back. */
export async function removeJournal(work: Work): Promise<void> {
  await rm(work.journal);
}

function isJournal(value: unknown): value is Journal {
  return (
    isRecord(value) &&
    Array.isArray(value.steps) &&
    value.steps.every(isStep) &&
    Array.isArray(value.ours) &&
    value.ours.every((path) => typeof path === "string")
  );
}

function isStep(value: unknown): value is JournalStep {
  return (
    isRecord(value) &&
    typeof value.path === "string" &&
    isInside(value.path) &&
    typeof value.had === "boolean" &&
    typeof value.gets === "boolean"
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

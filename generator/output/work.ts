import { lstat } from "node:fs/promises";
import { join } from "node:path";

import { isAbsence } from "./fault.js";
import { workFolder } from "./layout.js";

/** The parts of the work folder. What belongs to a step of a plan is found by the step's number. */
export interface Work {
  readonly folder: string;
  /** Says which run is at work. */
  readonly lock: string;
  /** What the steps put in place. */
  readonly incoming: string;
  /** What stood there before, until the run is over. */
  readonly outgoing: string;
  /** What the run is about to do. While it exists the run is not over, and whoever finds it takes it back. */
  readonly journal: string;
}

/** Where the parts of the work folder lie. Makes nothing. */
export function workIn(dir: string): Work {
  const folder = join(dir, workFolder);
  return {
    folder,
    lock: join(folder, "lock"),
    incoming: join(folder, "incoming"),
    outgoing: join(folder, "outgoing"),
    journal: join(folder, "journal.json"),
  };
}

/** Whether something stands at a path, be it a link that leads nowhere. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

/** Whether a folder stands at a path, and not a link to one. */
export async function isRealFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

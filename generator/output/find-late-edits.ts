import { readFileSync } from "node:fs";
import { join } from "node:path";

import { digestBytes } from "./digest.js";
import { isAbsence } from "./fault.js";
import type { Step } from "./plan.js";
import type { Disk } from "./survey.js";
import type { Work } from "./work.js";

/**
 * The files of ours, by path, that no longer said what they said when the run looked at them once it had taken them away: somebody
 * edited them in between.
 */
export function findLateEdits(steps: readonly Step[], disk: Disk, work: Work): readonly string[] {
  return steps.flatMap(({ path, had }, index) => {
    if (had === undefined) return [];
    const taken = join(work.outgoing, String(index));
    return pathsAt(disk, path).filter((each) => {
      const bytes = readIfThere(join(taken, each.slice(path.length)));
      return bytes !== undefined && digestBytes(bytes) !== disk.digests.get(each);
    });
  });
}

/** A file, or what is known of a folder's. */
function pathsAt({ digests }: Disk, path: string): readonly string[] {
  if (digests.has(path)) return [path];
  return [...digests.keys()].filter((each) => each.startsWith(`${path}/`));
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

import type { Report } from "../diagnostics.js";
import type { Files } from "../emit/files.js";
import { explainChange } from "./explain-change.js";
import { describeFault, isFault } from "./fault.js";
import { workFolder } from "./layout.js";
import { look, makeWish, type Outlook } from "./look.js";
import type { Origin } from "./manifest.js";
import type { Stale } from "./stale.js";
import { kindAt } from "./survey.js";
import { exists, workIn } from "./work.js";

/** What a package is compared for, and how its folder is called. */
export interface CompareOptions {
  readonly origin: Origin;
  /** The folder as people know it, for messages. */
  readonly shown: string;
  readonly report: Report;
}

/** What is as it should be and what is not, each sorted by path. */
export interface Comparison {
  readonly fresh: readonly string[];
  readonly stale: readonly Stale[];
}

/**
 * Says in what the folder differs from these files: nothing is stale exactly when `write` would change no file. A folder
 * that cannot be read is reported, and the answer is undefined. Never writes, not even a lock.
 */
export async function compare(
  files: Files,
  dir: string,
  { origin, shown, report }: CompareOptions,
): Promise<Comparison | undefined> {
  try {
    const outlook = await look(makeWish(files, origin), dir);
    const interrupted = await exists(workIn(dir).journal);
    const stale = [
      ...(interrupted ? [interruption] : []),
      ...outlook.files.flatMap(({ path }) => compareFile(path, outlook)),
      ...leftovers(outlook),
    ];
    const names = new Set(stale.map((each) => each.file));
    const paths = outlook.files.map((file) => file.path);
    return {
      fresh: paths.filter((path) => !names.has(path)).sort(),
      stale: stale.sort((a, b) => (a.file < b.file ? -1 : 1)),
    };
  } catch (error) {
    if (!isFault(error)) throw error;
    report("file-unreadable", undefined, { path: shown, reason: describeFault(error) });
    return undefined;
  }
}

const interruption: Stale = {
  file: workFolder,
  cause: "interrupted",
  reason: "an earlier run was interrupted",
};

function compareFile(path: string, outlook: Outlook): readonly Stale[] {
  const { before, after, wanted, owned, disk } = outlook;
  const kind = kindAt(disk.folders, path);
  if (kind === undefined) return [{ file: path, cause: "missing", reason: "missing" }];
  const found = disk.digests.get(path);
  if (found !== undefined && found === wanted.get(path)) return [];
  const remembered = owned.get(path);
  if (found === undefined || remembered === undefined) {
    return [{ file: path, cause: "foreign", reason: "not made by modelsmith" }];
  }
  if (before === undefined || remembered !== found) {
    return [{ file: path, cause: "edited", reason: "edited by hand" }];
  }
  return [{ file: path, ...explainChange(before, after) }];
}

/** Files the last run produced that are there still and are produced no longer. Edited ones are their editor's. */
function leftovers({ wanted, owned, disk }: Outlook): readonly Stale[] {
  return [...owned]
    .filter(([path, remembered]) => {
      return !wanted.has(path) && disk.digests.get(path) === remembered;
    })
    .map(([path]) => ({ file: path, cause: "extra", reason: "no longer produced" }));
}

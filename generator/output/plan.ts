import type { File } from "../emit/files.js";
import { childPath } from "./layout.js";
import type { Outlook } from "./look.js";
import { type Kind, kindAt } from "./survey.js";
import { type Folder, filesOf, isFolder, type Tree, toTree } from "./tree.js";

/** What has to happen to the package's folder. All paths are relative to it. */
export interface Plan {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files that already say what they should. */
  readonly unchanged: ReadonlySet<string>;
  /** Files that were changed by hand and are produced again. */
  readonly edited: readonly string[];
  /** Files that were changed by hand and are no longer produced: they stay. */
  readonly kept: readonly string[];
  /** Places where something stands that modelsmith did not make. When there is one, nothing may be written. */
  readonly blocked: readonly string[];
  readonly steps: readonly Step[];
}

/** One file or whole folder that is put in place, taken away, or exchanged. */
export interface Step {
  readonly path: string;
  /** What stands there now and has to go. */
  readonly had: "file" | "folder" | undefined;
  readonly gets: Tree | undefined;
}

/**
 * Compares what should be in the folder with what is. Only files that are in `owned` (path and fingerprint of what was
 * produced before) and still have that text are taken away; everything else in the folder is left alone, and is never
 * moved with the folder it lies in. Steps are as few as possible, since a run can be killed between any two.
 */
export function plan({ files, wanted, owned, disk }: Outlook): Plan {
  const draft: Draft = {
    wanted,
    owned,
    disk,
    written: [],
    removed: [],
    unchanged: new Set(),
    edited: [],
    kept: [],
    blocked: [],
  };
  const { steps } = settleFolder(draft, "", toTree(files));
  const isRemoval = ({ gets }: Step): boolean => gets === undefined;
  // What goes makes room first: `Pets` cannot be put beside `pets` where case does not matter.
  const [removals, others] = [steps.filter(isRemoval), steps.filter((step) => !isRemoval(step))];
  return { ...draft, steps: [...removals, ...others] };
}

interface Draft extends Pick<Outlook, "wanted" | "owned" | "disk"> {
  readonly written: string[];
  readonly removed: string[];
  readonly unchanged: Set<string>;
  readonly edited: string[];
  readonly kept: string[];
  readonly blocked: string[];
}

/** What one place needs, and whether nothing stands there that modelsmith did not make. */
interface Outcome {
  readonly steps: readonly Step[];
  readonly pure: boolean;
}

function settle(draft: Draft, path: string, wanted: Tree | undefined): Outcome {
  const found = kindAt(draft.disk.folders, path);
  if (wanted === undefined) return clear(draft, path, found);
  if (found === undefined) return add(draft, path, wanted);
  if (isFolder(wanted)) {
    return found === "folder" ? settleFolder(draft, path, wanted) : replace(draft, path, wanted);
  }
  return found === "file" ? settleFile(draft, wanted) : replace(draft, path, wanted);
}

function settleFile(draft: Draft, file: File): Outcome {
  const { path } = file;
  const before = draft.disk.digests.get(path);
  if (before === draft.wanted.get(path)) {
    draft.unchanged.add(path);
    return { steps: [], pure: true };
  }
  const remembered = draft.owned.get(path);
  if (remembered === undefined) return block(draft, path);
  if (remembered !== before) draft.edited.push(path);
  draft.written.push(path);
  return { steps: [{ path, had: "file", gets: file }], pure: true };
}

function settleFolder(draft: Draft, path: string, wanted: Folder | undefined): Outcome {
  const found = draft.disk.folders.get(path);
  const names = new Set([...(found?.keys() ?? []), ...(wanted?.children.keys() ?? [])]);
  const outcomes = [...names]
    .sort()
    .map((name) => settle(draft, childPath(path, name), wanted?.children.get(name)));
  const steps = outcomes.flatMap((outcome) => outcome.steps);
  const pure = outcomes.every((outcome) => outcome.pure);
  const whole: Step = { path, had: "folder", gets: wanted };
  if (path === "" || !pure) return { steps, pure };
  if (wanted === undefined) return { steps: [whole], pure };
  const renames = steps.reduce((sum, step) => sum + renamesOf(step), 0);
  return { steps: renames > renamesOf(whole) ? [whole] : steps, pure };
}

/** A file can be renamed over a file; anything else is renamed away before something new can take its place. */
function renamesOf({ had, gets }: Step): number {
  if (had === undefined || gets === undefined) return 1;
  return had === "file" && !isFolder(gets) ? 1 : 2;
}

function add(draft: Draft, path: string, wanted: Tree): Outcome {
  for (const file of filesOf(wanted)) draft.written.push(file.path);
  return { steps: [{ path, had: undefined, gets: wanted }], pure: true };
}

/** A file gives way to a folder, or a folder to a file. */
function replace(draft: Draft, path: string, wanted: Tree): Outcome {
  const cleared = clear(draft, path, kindAt(draft.disk.folders, path));
  if (!cleared.pure) return block(draft, path);
  for (const file of filesOf(wanted)) draft.written.push(file.path);
  return { steps: [{ path, had: isFolder(wanted) ? "file" : "folder", gets: wanted }], pure: true };
}

/** Takes away what was produced before. A folder that was never looked into holds nothing of the kind. */
function clear(draft: Draft, path: string, found: Kind | undefined): Outcome {
  if (found === "folder" && draft.disk.folders.has(path)) {
    return settleFolder(draft, path, undefined);
  }
  const remembered = draft.owned.get(path);
  if (found !== "file" || remembered === undefined) return { steps: [], pure: false };
  if (remembered !== draft.disk.digests.get(path)) {
    draft.kept.push(path);
    return { steps: [], pure: false };
  }
  draft.removed.push(path);
  return { steps: [{ path, had: "file", gets: undefined }], pure: true };
}

function block(draft: Draft, path: string): Outcome {
  draft.blocked.push(path);
  return { steps: [], pure: false };
}

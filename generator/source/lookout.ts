import { existsSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type FSWatcher, watch } from "chokidar";
import { isSchemaFile } from "./find-files.js";
import { isInside } from "./inside.js";

/** Told of every file and folder that is looked at or for, by its absolute path. */
export type OnLook = (path: string, kind: "file" | "folder") => void;

/** What a run looked at: absolute paths. What was not there is looked out for as well. */
export interface Sights {
  readonly files: ReadonlySet<string>;
  /** With everything below them that could be read. */
  readonly folders: ReadonlySet<string>;
  /** A folder that is never looked into: what a run writes itself. */
  readonly except: string;
}

/** Looks out for changes of files. */
export interface Lookout {
  /** Looks at these from now on. True when it did not look at all of them before, so that a change may have been missed. */
  turnTo(sights: Sights): Promise<boolean>;
  /**
   * Waits for a change, and until nothing more changes: programs save in several steps. False for another look that nothing
   * was seen for, and when stopped.
   */
  change(signal: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

/** Milliseconds without a change after which a save is over, and after which its end is not waited for any longer. */
const calm = 20;
const patience = 500;
/** The watcher says nothing of changes that follow another one of the same file within 50 milliseconds. */
const deafness = 60;

/** Opens a lookout that looks at nothing yet. */
export function openLookout(): Lookout {
  let watcher: FSWatcher | undefined;
  let current: Sights = { files: new Set(), folders: new Set(), except: "" };
  let changes = 0;
  let echo: NodeJS.Timeout | undefined;
  let isEchoed = false;
  let notice = (): void => {};
  const onChange = (): void => {
    changes++;
    notice();
    clearTimeout(echo);
    echo = setTimeout(() => {
      isEchoed = true;
      notice();
    }, deafness);
  };
  return {
    async turnTo(sights) {
      if (watcher !== undefined && covers(current, sights)) return false;
      current = sights;
      await watcher?.close();
      watcher = await startWatching(sights, onChange);
      return true;
    },
    async change(signal) {
      if (changes === 0 && !isEchoed && !signal.aborted) {
        await new Promise<void>((resolve) => {
          notice = () => {
            signal.removeEventListener("abort", notice);
            resolve();
          };
          signal.addEventListener("abort", notice);
        });
      }
      const deadline = performance.now() + patience;
      for (let seen = 0; seen !== changes && performance.now() < deadline; ) {
        seen = changes;
        await wait(calm);
      }
      const isDue = changes > 0;
      changes = 0;
      isEchoed = false;
      return isDue;
    },
    async close() {
      clearTimeout(echo);
      await watcher?.close();
    },
  };
}

function covers(current: Sights, wanted: Sights): boolean {
  return (
    current.except === wanted.except &&
    [...wanted.files].every((path) => current.files.has(path)) &&
    [...wanted.folders].every((path) => current.folders.has(path))
  );
}

/**
 * Watches the folders, and for files the folders they lie in: an editor that writes a new file and renames it over the old
 * one leaves nothing to watch of the old one.
 */
async function startWatching(sights: Sights, onChange: () => void): Promise<FSWatcher> {
  const ways = new Set([...sights.files, ...sights.folders].flatMap(wayTo));
  const watcher = watch([...ways].filter(existsSync), {
    ignoreInitial: true,
    ignored: (path, stats) => {
      if (ways.has(path)) return false;
      if (sights.except !== "" && isInside(path, sights.except)) return true;
      const isSeen = [...sights.folders].some((folder) => isInputOf(folder, path));
      return !isSeen || (stats?.isFile() === true && !isSchemaFile(path) && !path.endsWith(".ts"));
    },
  });
  watcher.on("all", onChange);
  // What cannot be watched is reported when it is read.
  watcher.on("error", () => {});
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return watcher;
}

/** A path and the folders above it, up to the nearest that exists. */
function wayTo(path: string): readonly string[] {
  const way = [path];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    way.push(folder);
    if (existsSync(folder) || folder === dirname(folder)) return way;
  }
}

/** What is hidden below a folder belongs to other tools. */
function isInputOf(folder: string, path: string): boolean {
  if (!isInside(path, folder)) return false;
  return !relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith("."));
}

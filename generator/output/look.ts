import type { File, Files } from "../emit/files.js";
import { digest, withLineFeeds } from "./digest.js";
import { manifestFile } from "./layout.js";
import {
  type Manifest,
  makeManifest,
  type Origin,
  printManifest,
  readManifest,
} from "./manifest.js";
import { type Disk, kindAt, survey } from "./survey.js";

/** What should be in the package's folder, and what is there. */
export interface Outlook {
  /** Everything to be produced, the manifest among it, with LF line endings. */
  readonly files: Files;
  /** What the last run left behind about itself; undefined when it left nothing that can be read. */
  readonly before: Manifest | undefined;
  readonly after: Manifest;
  /** Fingerprints of the files that were produced before. Of these only those still so are taken away. */
  readonly owned: ReadonlyMap<string, string>;
  readonly disk: Disk;
}

/** Looks at a package's folder with the eyes of a run that is about to produce these files. Changes nothing. */
export async function look(files: Files, dir: string, origin: Origin): Promise<Outlook> {
  const text = (await survey(dir, [manifestFile])).texts.get(manifestFile);
  const before = text === undefined ? undefined : readManifest(text);
  const owned = new Map(before?.files);
  if (text !== undefined) owned.set(manifestFile, digest(text));
  const paths = [...files.map((file) => file.path), manifestFile];
  const disk = await survey(dir, [...owned.keys(), ...paths]);
  const produced = files
    .map((file) => ({ ...file, text: withLineFeeds(file.text) }))
    .filter((file) => !isForeign(file, owned, disk));
  const after = withMade(makeManifest(produced, origin), before, produced.length === files.length);
  return { files: [...produced, printManifest(after)], before, after, owned, disk };
}

/**
 * What a package was made from stays as it was where nothing else differs: a modelsmith that makes the same of the same is no
 * reason to commit anything. With somebody's own file in the place of one of ours, there is more to look at than that.
 */
function withMade(after: Manifest, before: Manifest | undefined, isWhole: boolean): Manifest {
  const made = isWhole ? after.made : undefined;
  if (before === undefined) return { ...after, made };
  const isSame = printManifest({ ...before, made }).text === printManifest({ ...after, made }).text;
  return { ...after, made: isSame ? before.made : made };
}

/** Whether a file is one that yields, and somebody's own stands in its place. */
function isForeign(file: File, owned: Outlook["owned"], disk: Disk): boolean {
  if (file.yields === undefined || owned.has(file.path)) return false;
  return kindAt(disk.folders, file.path) !== undefined && disk.texts.get(file.path) !== file.text;
}

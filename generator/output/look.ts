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
import { readManifestText } from "./manifest-text.js";
import { seal, withoutSeal } from "./seal.js";
import { type Disk, kindAt, survey } from "./survey.js";

/** What should be in the package's folder, and what is there. */
export interface Outlook {
  /** Everything to be produced, the manifest among it, with LF line endings. */
  readonly files: Files;
  /** Their fingerprints, by path. */
  readonly wanted: ReadonlyMap<string, string>;
  /** What the last run left behind about itself; undefined when it left nothing that can be read. */
  readonly before: Manifest | undefined;
  readonly after: Manifest;
  /** Fingerprints of the files that were produced before. Of these only those still so are taken away. */
  readonly owned: ReadonlyMap<string, string>;
  readonly disk: Disk;
}

/** Looks at a package's folder with the eyes of a run that is about to produce these files. Changes nothing. */
export async function look(files: Files, dir: string, origin: Origin): Promise<Outlook> {
  const text = await readManifestText(dir);
  const before = text === undefined ? undefined : readManifest(text);
  const owned = new Map(before?.files);
  if (text !== undefined) owned.set(manifestFile, digest(text));
  const paths = [...files.map((file) => file.path), manifestFile];
  const disk = await survey(dir, [...owned.keys(), ...paths]);
  const produced = files
    .map((file) => ({ ...file, text: withLineFeeds(file.text) }))
    .filter((file) => !isForeign(file, owned, disk));
  const after = makeManifest(produced, origin);
  const made = produced.length === files.length ? origin.made : undefined;
  const manifest = manifestOf(printManifest(after, origin.names), made, text);
  return {
    files: [...produced, manifest],
    wanted: new Map([...after.files, [manifestFile, digest(manifest.text)]]),
    before,
    after,
    owned,
    disk,
  };
}

/**
 * What a package was made from stays as it was where nothing else differs: a modelsmith that makes the same of the same is no
 * reason to commit anything. With somebody's own file in the place of one of ours, there is more to look at than that.
 */
function manifestOf(text: string, made: string | undefined, before: string | undefined): File {
  if (before !== undefined && withoutSeal(before) === text) {
    return { path: manifestFile, text: before };
  }
  return { path: manifestFile, text: made === undefined ? text : seal(text, made) };
}

/** Whether a file is one that yields, and somebody's own stands in its place. */
function isForeign(file: File, owned: Outlook["owned"], { folders, digests }: Disk): boolean {
  if (file.yields === undefined || owned.has(file.path)) return false;
  return kindAt(folders, file.path) !== undefined && digests.get(file.path) !== digest(file.text);
}

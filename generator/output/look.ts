import type { File, Files } from "../emit/files.js";
import { digest, withLineFeeds } from "./digest.js";
import { namesText } from "./given-names-text.js";
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

/** What should be in the package's folder, as far as it does not matter what is there. */
export interface Wish {
  /** With LF line endings. */
  readonly files: Files;
  /** What it says when all of them are produced. */
  readonly manifest: Manifest;
  /** What was named, as the manifest has it. */
  readonly names: string;
  /** What the package is made from. */
  readonly made: string | undefined;
}

/** What should be in the package's folder, and what is there. */
export interface Outlook {
  /** Everything to be produced, the manifest among it. */
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

/** Works out what takes time and is the same at every look. */
export function makeWish(files: Files, origin: Origin): Wish {
  const withLf = files.map((file) => {
    const text = withLineFeeds(file.text);
    return text === file.text ? file : { ...file, text };
  });
  return {
    files: withLf,
    manifest: makeManifest(withLf, origin),
    names: namesText(origin.names ?? new Map()),
    made: origin.made,
  };
}

/** Looks at a package's folder with the eyes of a run that is about to produce these files. Changes nothing. */
export async function look(wish: Wish, dir: string): Promise<Outlook> {
  const text = await readManifestText(dir);
  const before = text === undefined ? undefined : readManifest(text);
  const owned = new Map(before?.files);
  if (text !== undefined) owned.set(manifestFile, digest(text));
  const paths = [...owned.keys(), ...wish.manifest.files.keys(), manifestFile];
  const disk = await survey(dir, paths);
  const files = new Map(wish.manifest.files);
  const foreign = new Set(wish.files.filter((file) => isForeign(file, wish, owned, disk)));
  for (const { path } of foreign) files.delete(path);
  const after = { ...wish.manifest, files };
  const made = foreign.size === 0 ? wish.made : undefined;
  const manifest = manifestOf(printManifest(after, wish.names), made, text);
  return {
    files: [...wish.files.filter((file) => !foreign.has(file)), manifest],
    wanted: new Map([...files, [manifestFile, digest(manifest.text)]]),
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
function isForeign(
  { path, yields }: File,
  { manifest }: Wish,
  owned: Outlook["owned"],
  disk: Disk,
): boolean {
  if (yields === undefined || owned.has(path)) return false;
  return (
    kindAt(disk.folders, path) !== undefined && disk.digests.get(path) !== manifest.files.get(path)
  );
}

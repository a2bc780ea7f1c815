import { makeLinesVisible } from "../diagnostics.js";
import type { File, Files } from "../emit/files.js";
import { digest } from "./digest.js";
import { type NamesByNamespace, readNames } from "./given-names-text.js";
import { isInside } from "./layout.js";

/** What a package was made from. Paths of sources are the same wherever the project lies. */
export interface Origin {
  /** Version of modelsmith. */
  readonly generator: string;
  /** Everything that was asked for beside the schemas: the text of the configuration. */
  readonly settings: string;
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  /** What was named. */
  readonly names?: NamesByNamespace;
  /** A fingerprint of everything that the files are made from beside names, modelsmith's own code among it. */
  readonly made?: string | undefined;
}

/** What the last run produced and from what, as fingerprints. */
export interface Manifest {
  readonly generator: string;
  readonly settings: string;
  readonly sources: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

/** The manifest of a package that is about to be written. */
export function makeManifest(files: Files, origin: Origin): Manifest {
  return {
    generator: origin.generator,
    settings: digest(origin.settings),
    sources: new Map(sortedByPath(origin.sources).map(({ path, text }) => [path, digest(text)])),
    files: new Map(sortedByPath(files).map((file) => [file.path, digestOf(file)])),
  };
}

/**
 * The text of a manifest, with what was named as `namesText` has it: sorted, nothing in it that differs between two runs on the same input. What it
 * says of its making is added by `seal`.
 */
export function printManifest(manifest: Manifest, names: string): string {
  const { generator, settings, sources, files } = manifest;
  const value = { generator, settings, sources: toObject(sources), files: toObject(files) };
  const text = JSON.stringify(value, undefined, 2).replace(/\n\}$/, "");
  return makeLinesVisible(`${text},\n  "names": ${names}\n}\n`);
}

/**
 * Reads a manifest, which anybody may have edited: `undefined` when it is none, and entries that could lead outside the
 * package are left out.
 */
export function readManifest(text: string): Manifest | undefined {
  const value = parseObject(text);
  if (value === undefined) return undefined;
  const files = toMap(value.files);
  if (files.size === 0) return undefined;
  return {
    generator: toText(value.generator),
    settings: toText(value.settings),
    sources: toMap(value.sources),
    files: new Map([...files].filter(([path]) => isInside(path))),
  };
}

/** Reads what a manifest says was named, as far as it can be read. The same again is the same object again. */
export function readNamesOf(text: string): NamesByNamespace {
  const names = parseObject(text)?.names;
  const said = JSON.stringify(names) ?? "";
  if (said !== lastNames.said) lastNames = { said, names: readNames(names) };
  return lastNames.names;
}

/** Manifests that a process reads one after the other differ in fingerprints, and seldom in names. */
let lastNames: { readonly said: string; readonly names: NamesByNamespace } = {
  said: "",
  names: new Map(),
};

function sortedByPath<Each extends { readonly path: string }>(
  files: readonly Each[],
): readonly Each[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A process that runs again and again has most of the files from the run before. */
function digestOf(file: File): string {
  const known = digests.get(file) ?? digest(file.text);
  digests.set(file, known);
  return known;
}

const digests = new WeakMap<File, string>();

/** A run asks for the same text several times, and so does the next one in the same process. */
function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text !== last.text) last = { text, value: parseText(text) };
  return last.value;
}

let last: { readonly text: string; readonly value: Readonly<Record<string, unknown>> | undefined } =
  { text: "", value: undefined };

function parseText(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toMap(value: unknown): ReadonlyMap<string, string> {
  if (!isObject(value)) return new Map();
  return new Map(Object.entries(value).map(([path, text]) => [path, toText(text)]));
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A path may be called `__proto__`, so the object has no prototype to change. Integer-like keys cannot occur twice. */
function toObject(map: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const object: Record<string, string> = Object.create(null);
  for (const [key, value] of map) object[key] = value;
  return object;
}

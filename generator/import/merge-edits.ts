import { type Document, parseDocument } from "yaml";
import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { yamlText } from "./yaml-text.js";

/** A file with what a new import changes in it. */
export interface Merged {
  readonly text: string;
  /** JSON pointers of what was changed by hand and in the document, so that the hand-made change stays. */
  readonly kept: readonly string[];
}

/**
 * Brings the changes from one import to the next into a file that people may have edited since. Comments stay, and so does every
 * edit. `before` is undefined when nothing is known of an import before.
 */
export function mergeEdits(text: string, before: Json | undefined, after: Json): Merged {
  const document = parseDocument(text);
  const merge: Merge = { document, kept: [] };
  const mine = readValue(document);
  if (mine === undefined) return { text, kept: [""] };
  const changed = mergeAt(merge, [], { before, mine, after });
  return { text: changed ? yamlText(document) : text, kept: merge.kept };
}

/** Undefined where a person has to look: what is no YAML, and aliases that make much of little. */
function readValue(document: Document.Parsed): Json | undefined {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

interface Merge {
  readonly document: Document;
  readonly kept: string[];
}

interface Versions {
  readonly before: Json | undefined;
  readonly mine: Json | undefined;
  readonly after: Json | undefined;
}

/** Answers whether the document was changed. */
function mergeAt(
  merge: Merge,
  path: readonly string[],
  { before, mine, after }: Versions,
): boolean {
  if (isSame(after, before) || isSame(mine, after)) return false;
  if (isSame(mine, before)) {
    if (after === undefined) merge.document.deleteIn(path);
    else merge.document.setIn(path, merge.document.createNode(after));
    return true;
  }
  if (!isMap(mine) || !isMap(after)) {
    merge.kept.push(path.map(pointerStep).join(""));
    return false;
  }
  const old = isMap(before) ? before : {};
  const keys = new Set([...Object.keys(old), ...Object.keys(mine), ...Object.keys(after)]);
  const changes = [...keys].map((key) =>
    mergeAt(merge, [...path, key], {
      before: entryOf(old, key),
      mine: entryOf(mine, key),
      after: entryOf(after, key),
    }),
  );
  return changes.includes(true);
}

function isMap(value: Json | undefined): value is JsonObject {
  return value !== undefined && isJsonObject(value);
}

/** Maps have entries called like what every object has. */
function entryOf(map: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isSame(first: Json | undefined, second: Json | undefined): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

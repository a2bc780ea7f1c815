import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Report } from "../diagnostics.js";
import { decodeText } from "./decode-text.js";
import type { Fail } from "./fault.js";
import { describeFileError } from "./file-error.js";
import type { Json } from "./json.js";
import type { Limits } from "./limits.js";
import { locateInJson } from "./locate-json.js";
import { parseJson } from "./parse-json.js";
import { positionsIn } from "./position.js";
import type { Source } from "./source.js";

/** A file that is to be read. */
export interface FoundFile {
  /** Path as people should see it. */
  readonly path: string;
  /** Absolute path, through links as the user goes through them. */
  readonly absolute: string;
}

/**
 * Reads one file. When it is at fault, says so and gives a broken source. When it still has the text of `known`, that is what
 * it gives.
 */
export async function readSource(
  file: FoundFile,
  limits: Limits,
  report: Report,
  known?: Source,
): Promise<Source> {
  const uri = pathToFileURL(file.absolute).href;
  const unread = brokenSource(file.path, uri, "");
  const text = readText(file, limits, unread, report);
  if (text === undefined) return unread;
  if (known?.text === text && known.path === file.path) return known;

  const positionAt = positionsIn(text);
  const broken = brokenSource(file.path, uri, text);
  const fail: Fail = (code, offset, params) => {
    const source = { ...broken, locate: () => positionAt(offset) };
    report(code, { source, pointer: "" }, params);
  };
  if (text.trim() === "") {
    fail("file-empty", 0, {});
    return broken;
  }
  const { parse, locateIn } = /\.json$/i.test(file.path) ? json : await loadYaml();
  const value = parse(text, limits, fail);
  if (value === undefined) return broken;
  const locate = locateIn(text);
  return {
    path: file.path,
    uri,
    text,
    value,
    locate: (pointer, part = "value") => positionAt(locate(pointer, part)),
  };
}

/** How a notation is read. */
interface Notation {
  readonly parse: (text: string, limits: Limits, fail: Fail) => Json | undefined;
  readonly locateIn: (text: string) => (pointer: string, part: "key" | "value") => number;
}

const json: Notation = {
  parse: (text, { nesting }, fail) => parseJson(text, nesting, fail),
  locateIn: locateInJson,
};

/** The reader of YAML is large, and many a project has none. */
async function loadYaml(): Promise<Notation> {
  const { parseYaml } = await import("./parse-yaml.js");
  const { locateInYaml } = await import("./locate-yaml.js");
  return { parse: parseYaml, locateIn: locateInYaml };
}

/** Stands in for a file that has no value. */
export function brokenSource(path: string, uri: string, text: string): Source {
  return { path, uri, text, value: true, broken: true, locate: () => ({ line: 1, column: 1 }) };
}

/** Hundreds of small files are read several times as fast without a promise for each step. */
function readText(
  { path, absolute }: FoundFile,
  limits: Limits,
  source: Source,
  report: Report,
): string | undefined {
  try {
    const found = statSync(absolute);
    // A pipe or a device may never come to an end.
    if (!found.isFile()) {
      report("file-unreadable", undefined, { path, reason: "it is no regular file" });
      return undefined;
    }
    const { size } = found;
    if (size > limits.fileSize) {
      report("file-too-large", { source, pointer: "" }, { size, limit: limits.fileSize });
      return undefined;
    }
    const decoded = decodeText(readFileSync(absolute));
    if (decoded.kind === "text") return decoded.text;
    const { before } = decoded;
    const locate = () => positionsIn(before)(before.length);
    report("file-not-utf8", { source: { ...source, text: before, locate }, pointer: "" }, {});
  } catch (error) {
    report("file-unreadable", undefined, { path, reason: describeFileError(error) });
  }
  return undefined;
}

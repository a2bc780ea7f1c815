import { resolve } from "node:path";
import type { Report } from "../diagnostics.js";
import { draftNames, type ReadingConfig } from "./config.js";
import {
  checkKeys,
  type Entry,
  entryBelow,
  readKeys,
  readText,
  refuse,
  type TextRule,
} from "./config-entry.js";
import { defaultLimits, isLimitValue, type Limits } from "./limits.js";

/** The keys of a configuration that say how schemas are found and understood. */
export const readingKeys = ["draft", "include", "assertFormats", "map", "allow", "limits"] as const;

/** Reads them. Paths are relative to `root`. */
export function readReading(top: Entry, root: string, report: Report): ReadingConfig {
  const draft = entryBelow(top, "draft");
  const include = entryBelow(top, "include");
  const formats = entryBelow(top, "assertFormats");
  const map = entryBelow(top, "map");
  const allow = entryBelow(top, "allow");
  const limits = entryBelow(top, "limits");
  return {
    ...(draft.value !== undefined && {
      draft: draftNames.find((name) => name === readText(named(draft), draftRule, report)),
    }),
    ...(include.value !== undefined && { includeOperations: readInclude(include, report) }),
    ...(formats.value !== undefined && { assertFormats: readFlag(formats, report) }),
    ...(map.value !== undefined && { map: readMap(map, root, report) }),
    ...(allow.value !== undefined && {
      allow: listIn(allow).map((path) => resolve(root, readText(path, pathRule, report))),
    }),
    ...(limits.value !== undefined && { limits: readLimits(limits, report) }),
  };
}

function readLimits(entry: Entry, report: Report): Partial<Limits> {
  checkKeys(entry, Object.keys(defaultLimits), report);
  const limits = Object.keys(defaultLimits).flatMap((name) => {
    const limit = entryBelow(entry, name);
    if (limit.value === undefined) return [];
    if (isLimitValue(limit.value)) return [[name, limit.value] as const];
    refuse(limit, "a whole number above zero", report);
    return [];
  });
  return Object.fromEntries(limits);
}

/** YAML reads an unquoted `7` as a number. */
function named(entry: Entry): Entry {
  return typeof entry.value === "number" ? { ...entry, value: String(entry.value) } : entry;
}

function readInclude(entry: Entry, report: Report): boolean {
  return listIn(entry).map((each) => readText(each, includeRule, report)).length > 0;
}

function readFlag(entry: Entry, report: Report): boolean {
  if (typeof entry.value === "boolean") return entry.value;
  refuse(entry, "true or false", report);
  return false;
}

function readMap(entry: Entry, root: string, report: Report): ReadonlyMap<string, string> {
  const paths = readKeys(entry, report).map((uri): [string, string] => [
    uri,
    resolve(root, readText(entryBelow(entry, uri), pathRule, report)),
  ]);
  return new Map(paths);
}

/** One entry may stand for a list of one. */
function listIn(entry: Entry): readonly Entry[] {
  const { value } = entry;
  return Array.isArray(value) ? value.map((_, index) => entryBelow(entry, String(index))) : [entry];
}

const draftRule: TextRule = {
  expected: `a draft: ${draftNames.map((name) => `"${name}"`).join(", ")}`,
  accepts: (text) => draftNames.some((name) => name === text),
  fallback: "2020-12",
};
const includeRule: TextRule = {
  expected: '"operations"',
  accepts: (text) => text === "operations",
  fallback: "operations",
};
const pathRule: TextRule = {
  expected: "the path of a file or folder",
  accepts: (text) => /\S/.test(text),
  fallback: ".",
};

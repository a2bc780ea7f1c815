import { nearest, type Report } from "../diagnostics.js";
import { isJsonObject, type Json, type JsonObject } from "./json.js";
import type { Source } from "./source.js";

/** One value of a configuration and where it stands. */
export interface Entry {
  readonly source: Source;
  readonly pointer: string;
  /** The keys that lead to it, as people write them: `package.name`. */
  readonly key: string;
  /** Undefined where nothing was written. */
  readonly value: Json | undefined;
}

/** The entry below another one: of a map by its key, of a list by its number. */
export function entryBelow(entry: Entry, key: string): Entry {
  const { source, pointer, value } = entry;
  const escaped = key.replaceAll("~", "~0").replaceAll("/", "~1");
  return {
    source,
    pointer: `${pointer}/${escaped}`,
    key: pointer === "" ? key : `${entry.key}.${key}`,
    value: valueBelow(value, key),
  };
}

/** The keys of an entry that has to be a map, in the order of the text. Reports what is none. */
export function readKeys(entry: Entry, report: Report): readonly string[] {
  if (isMap(entry.value)) return Object.keys(entry.value);
  refuse(entry, "a map", report);
  return [];
}

/** Reports keys that mean nothing. False, and reported, when the entry is no map. */
export function checkKeys(entry: Entry, known: readonly string[], report: Report): boolean {
  for (const key of readKeys(entry, report)) {
    if (known.includes(key)) continue;
    const { source, pointer } = entryBelow(entry, key);
    const suggestion = nearest(key, known);
    const hint =
      suggestion === undefined
        ? `; known here: ${known.join(", ")}`
        : `; did you mean "${suggestion}"?`;
    report("config-unknown-key", { source, pointer, part: "key" }, { key, hint });
  }
  return isMap(entry.value);
}

/** What a text has to be, and what stands in for one that is not. */
export interface TextRule {
  readonly expected: string;
  accepts(text: string): boolean;
  readonly fallback: string;
}

/** The text of an entry. Reports anything else, and text that is not what it has to be. */
export function readText(entry: Entry, rule: TextRule, report: Report): string {
  if (typeof entry.value === "string" && rule.accepts(entry.value)) return entry.value;
  refuse(entry, rule.expected, report);
  return rule.fallback;
}

/** Reports an entry that is not what it has to be. */
export function refuse(entry: Entry, expected: string, report: Report): void {
  const { source, pointer, key, value } = entry;
  report("config-invalid", { source, pointer }, { key, expected, found: describe(value) });
}

function valueBelow(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMap(value: Json | undefined): value is JsonObject {
  return value !== undefined && isJsonObject(value);
}

function describe(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return isMap(value) ? "a map" : JSON.stringify(value);
}

import type { GivenNames, NamesOfOne } from "../given-names.js";

/** By namespace: what a run named. */
export type NamesByNamespace = ReadonlyMap<string, GivenNames>;

/** A line a place, so that a new name is a new line: of each name the name alone, or what was asked for and what was given. */
export function namesText(all: NamesByNamespace): string {
  return object(
    [...all].map(([namespace, names]) => {
      const text = texts.get(names) ?? kindsText(names);
      texts.set(names, text);
      return [namespace, text];
    }),
    1,
  );
}

/** What was named does not change any more, and a process that runs again and again asks for the same again. */
const texts = new WeakMap<GivenNames, string>();

function kindsText({ exports, members, files }: GivenNames): string {
  const kinds = Object.entries({ exports, members, files });
  return object(
    kinds.map(([kind, places]) => [kind, placesText(places)]),
    2,
  );
}

/** Reads what `namesText` wrote, as far as it can be read: it may have been edited since. */
export function readNames(value: unknown): NamesByNamespace {
  return new Map(
    entriesOf(value).map(([namespace, kinds]) => {
      const places = new Map(entriesOf(kinds).map(([kind, text]) => [kind, readPlaces(text)]));
      const of = (kind: string): ReadonlyMap<string, NamesOfOne> => places.get(kind) ?? new Map();
      return [namespace, { exports: of("exports"), members: of("members"), files: of("files") }];
    }),
  );
}

function placesText(places: ReadonlyMap<string, NamesOfOne>): string {
  const lines: [string, string][] = [];
  for (const place of [...places.keys()].sort()) {
    const list: string[] = [];
    for (const [asked, name] of places.get(place) ?? []) {
      list.push(JSON.stringify(asked === name ? name : [asked, name]));
    }
    if (list.length > 0) lines.push([place, `[${list.join(", ")}]`]);
  }
  return object(lines, 3);
}

function object(entries: readonly (readonly [string, string])[], depth: number): string {
  if (entries.length === 0) return "{}";
  const indent = "  ".repeat(depth);
  const lines = entries.map(([key, text]) => `${indent}  ${JSON.stringify(key)}: ${text}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function readPlaces(value: unknown): ReadonlyMap<string, NamesOfOne> {
  return new Map(entriesOf(value).map(([place, list]) => [place, readList(list)]));
}

function readList(value: unknown): NamesOfOne {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Map(
    list.flatMap((entry): [string, string][] => {
      if (typeof entry === "string") return [[entry, entry]];
      const [asked, name]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      return typeof asked === "string" && typeof name === "string" ? [[asked, name]] : [];
    }),
  );
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.entries(value) : [];
}

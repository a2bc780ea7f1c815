import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { composeYaml } from "./parse-yaml.js";
import { pointerKeys } from "./pointer.js";

interface Entry {
  readonly key: number;
  readonly value: number;
  readonly node: unknown;
}

/**
 * Finds offsets in well-formed YAML by JSON pointer. The text is read again for the first pointer: keeping its nodes
 * would cost every run what only faulty files need. A pointer may go through an alias.
 */
export function locateInYaml(text: string): (pointer: string, part: "key" | "value") => number {
  let document: Document<Node> | undefined;
  const seen = new Map<unknown, ReadonlyMap<string, Entry>>();
  return (pointer, part) => {
    document ??= composeYaml(text, Number.POSITIVE_INFINITY, ignoreFault);
    const start = startOf(document?.contents) ?? 0;
    let entry: Entry = { key: start, value: start, node: document?.contents };
    for (const key of pointerKeys(pointer)) {
      const holder = isAlias(entry.node) && document ? entry.node.resolve(document) : entry.node;
      let entries = seen.get(holder);
      if (entries === undefined) {
        entries = entriesOf(holder, entry.value);
        seen.set(holder, entries);
      }
      const next = entries.get(key);
      if (next === undefined) break;
      entry = next;
    }
    return entry[part];
  };
}

/** The text was well-formed when it was read first. */
function ignoreFault(): void {}

function entriesOf(holder: unknown, fallback: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  if (isSeq(holder)) {
    for (const node of holder.items) {
      const start = startOf(node) ?? fallback;
      entries.set(String(entries.size), { key: start, value: start, node });
    }
  } else if (isMap(holder)) {
    for (const { key, value: node } of holder.items) {
      if (!isScalar(key)) continue;
      const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
      const keyStart = startOf(key) ?? fallback;
      entries.set(name, { key: keyStart, value: startOf(node) ?? keyStart, node });
    }
  }
  return entries;
}

function startOf(node: unknown): number | undefined {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0];
  return undefined;
}

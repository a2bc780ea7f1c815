import { isRecord, Stored } from "./stored.js";

/**
 * The entries of what `update` takes: models, objects, maps and iterables of pairs. Throws for anything else before a
 * single entry is handed out, so that a failed update changes nothing.
 */
export function collectEntries(sources: readonly unknown[]): [string, unknown][] {
  return sources.flatMap(entriesOf);
}

function entriesOf(source: unknown): [string, unknown][] {
  if (source instanceof Stored) return Object.entries(source["~wire"]);
  if (isIterable(source)) return Array.from(source, toPair);
  if (isRecord(source)) return Object.entries(source);
  throw new TypeError("update takes models, objects, maps and iterables of pairs");
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function toPair(value: unknown): [string, unknown] {
  if (!Array.isArray(value) || value.length !== 2) {
    throw new TypeError("update takes iterables of pairs of a key and a value");
  }
  const [key, entry]: unknown[] = value;
  return [String(key), entry];
}

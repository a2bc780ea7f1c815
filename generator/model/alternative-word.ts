import type { Schema } from "../schema/schema.js";
import { composedParts } from "./inherit.js";
import { onlyValue, target } from "./schema-facts.js";

/**
 * What tells an alternative from the others: a short title, a constant that it requires, a key that only it has, or else the first
 * one it has; of what is no object, what it is.
 */
export function alternativeWord(alternative: Schema, all: readonly Schema[]): string {
  const { title = "" } = alternative;
  if (hasLetter(title) && title.split(/\s+/).length <= 4) return title;
  const constant = constantWord(alternative);
  if (constant !== undefined) return constant;
  const keys = keysOf(alternative).filter(hasLetter);
  const holders = countHolders(all);
  const [key] = [...keys.filter((each) => holders.get(each) === 1), ...keys];
  if (key !== undefined) return key;
  if (alternative.items !== undefined || alternative.prefixItems !== undefined) return "List";
  return alternative.additionalProperties === undefined ? "Option" : "Map";
}

function constantWord({ properties, required }: Schema): string | undefined {
  for (const [wire, property] of properties ?? []) {
    const value = required?.includes(wire) ? onlyValue(property)?.value : undefined;
    if (typeof value === "string" && hasLetter(value)) return value;
    if (value !== undefined && value !== null && hasLetter(wire)) return `${wire} ${value}`;
  }
  return undefined;
}

const counted = new WeakMap<readonly Schema[], ReadonlyMap<string, number>>();

/** How many of the alternatives have each key. Counted once for all of them, which may be many. */
function countHolders(all: readonly Schema[]): ReadonlyMap<string, number> {
  const known = counted.get(all);
  if (known !== undefined) return known;
  const holders = new Map<string, number>();
  for (const key of all.flatMap(keysOf)) holders.set(key, (holders.get(key) ?? 0) + 1);
  counted.set(all, holders);
  return holders;
}

/** The keys that an object has to have, then those it may have; also through what it is composed of. */
function keysOf(schema: Schema): readonly string[] {
  const parts = new Set([target(schema)]);
  // What is found is added to the end while the set is walked.
  for (const part of parts) for (const further of composedParts(part)) parts.add(target(further));
  const required = [...parts].flatMap((part) => part.required ?? []);
  const declared = [...parts].flatMap((part) => [...(part.properties?.keys() ?? [])]);
  return [...new Set([...required, ...declared])];
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

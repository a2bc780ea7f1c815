import type { Json } from "../source/json.js";
import { listEdges, mapEdges, singleParts } from "./edges.js";
import type { Schema } from "./schema.js";

/** Copies a schema that another one holds; where there are several, `key` tells under which name or number. */
export type CopyPart = (part: Schema, key?: string | number) => Json;

/** The value of a keyword with a copy of every schema that it holds; undefined for a keyword that holds none. */
export function copyParts(schema: Schema, keyword: string, copy: CopyPart): Json | undefined {
  const single = singleParts.find((each) => each === keyword);
  const part = single && schema[single];
  if (part !== undefined) return copy(part);
  const list = listEdges.find((each) => each === keyword);
  const parts = list && schema[list];
  if (parts !== undefined) return parts.map((each, index) => copy(each, index));
  const map = mapEdges.find((each) => each === keyword);
  const named = map && schema[map];
  return named && Object.fromEntries([...named].map(([key, each]) => [key, copy(each, key)]));
}

/** Whether a keyword holds schemas where it stands. */
export function holdsSchemas(keyword: string): boolean {
  return holders.has(keyword);
}

const holders: ReadonlySet<string> = new Set([...singleParts, ...listEdges, ...mapEdges]);

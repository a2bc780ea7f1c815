import type { Json } from "../source/json.js";
import { listEdges, mapEdges, singleParts } from "./edges.js";
import type { Schema } from "./schema.js";

/** Copies a schema that another one holds; where there are several, `key` tells under which name or number. */
export type CopyPart = (part: Schema, key?: string | number) => Json;

/** The value of a keyword with a copy of every schema that it holds; undefined for a keyword that holds none. */
export function copyParts(schema: Schema, keyword: string, copy: CopyPart): Json | undefined {
  return copiers.get(keyword)?.(schema, copy);
}

/** Whether a keyword holds schemas where it stands. */
export function holdsSchemas(keyword: string): boolean {
  return copiers.has(keyword);
}

type Copier = (schema: Schema, copy: CopyPart) => Json | undefined;

const copiers: ReadonlyMap<string, Copier> = new Map([
  ...singleParts.map((keyword): [string, Copier] => [
    keyword,
    ({ [keyword]: part }, copy) => part && copy(part),
  ]),
  ...listEdges.map((keyword): [string, Copier] => [
    keyword,
    ({ [keyword]: parts }, copy) => parts?.map((part, index) => copy(part, index)),
  ]),
  ...mapEdges.map((keyword): [string, Copier] => [
    keyword,
    ({ [keyword]: parts }, copy) =>
      parts && Object.fromEntries([...parts].map(([key, part]) => [key, copy(part, key)])),
  ]),
]);

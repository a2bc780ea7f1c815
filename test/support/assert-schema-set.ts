import { expect } from "vitest";
import type { Schema, SchemaSet } from "../../generator/schema/schema.js";
import { isJsonObject, type Json } from "../../generator/source/json.js";

/**
 * Asserts what `parse` promises: ids that are absolute and unique, edges that stay in the set, one dialect at every depth,
 * and definitions that are part of it.
 */
export function assertSchemaSet({ schemas, definitions }: SchemaSet): void {
  const members = new Set(schemas.values());
  expect(members.size).toBe(schemas.size);
  expect([...schemas].flatMap(([id, schema]) => faultsOf(id, schema, members))).toEqual([]);
  expect(definitions.filter(({ schema }) => !members.has(schema))).toEqual([]);
  expect(new Set(definitions.map(({ schema }) => schema)).size).toBe(definitions.length);
  for (const { schema, root } of definitions) {
    if (root !== (schema.at.pointer === "")) throw new Error(`${schema.id} is a root or not`);
  }
}

function faultsOf(id: string, schema: Schema, members: ReadonlySet<Schema>): readonly string[] {
  const faults = [...spellingFaults(schema)];
  const { source, pointer } = schema.at;
  // A copy for another dynamic scope has a number behind its place.
  const place = id.replace(/~[1-9]\d*$/, "");
  const isCalledSo = [id, place].includes(`${source.uri}#${pointer}`);
  if (schema.id !== id || !isCalledSo) faults.push("is called otherwise");
  if (!URL.canParse(source.uri)) faults.push("has no absolute URI");
  for (const target of edgesOf(schema)) {
    if (!members.has(target)) faults.push(`leads out of the set, to ${target.id}`);
  }
  return faults.map((fault) => `${id} ${fault}`);
}

/** Every schema that a schema holds or refers to. */
export function edgesOf(schema: Schema): readonly Schema[] {
  const {
    enum: _values,
    constant: _constant,
    default: _default,
    json: _json,
    at: _at,
    ...rest
  } = schema;
  return Object.values(rest).flatMap(schemasIn);
}

function schemasIn(value: unknown): readonly Schema[] {
  if (isSchema(value)) return [value];
  if (value instanceof Map) return [...value.values()].flatMap(schemasIn);
  if (Array.isArray(value)) return value.flatMap(schemasIn);
  if (typeof value !== "object" || value === null) return [];
  return ["initial", "mapping"].flatMap((key) => schemasIn(Reflect.get(value, key)));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && "id" in value && "extensions" in value;
}

const draftSpellings = ["definitions", "additionalItems", "dependencies", "$recursiveRef"];

function* spellingFaults(schema: Schema): Iterable<string> {
  const { json, always } = schema;
  if (always !== (typeof json === "boolean" ? json : undefined)) yield "is not what it always is";
  if (!isJsonObject(json)) {
    if (edgesOf(schema).length > 0) yield "is a boolean with edges";
    return;
  }
  for (const keyword of draftSpellings) if (Object.hasOwn(json, keyword)) yield `has ${keyword}`;
  if (Array.isArray(json.items)) yield "has a list of items";
  if (typeof json.exclusiveMinimum === "boolean") yield "has a boolean bound";
  if (typeof json.exclusiveMaximum === "boolean") yield "has a boolean bound";
  for (const [keyword, inner] of heldBy(schema)) {
    const values = valuesOf(json[keyword]);
    if (!inner.every((held) => values.has(held.json))) yield `spells ${keyword} otherwise inside`;
  }
}

/** The schemas that stand inside another one, by the keyword that holds them. */
function heldBy(schema: Schema): readonly (readonly [string, readonly Schema[]])[] {
  const { ref: _ref, dynamicRef: _dynamic, discriminator: _discriminator, ...held } = schema;
  const { within: _within, ...rest } = held;
  return Object.entries(rest).map(([keyword, value]) => [keyword, schemasIn(value)] as const);
}

function valuesOf(value: Json | undefined): ReadonlySet<unknown> {
  if (Array.isArray(value)) return new Set(value);
  return new Set(isJsonObject(value) ? [value, ...Object.values(value)] : [value]);
}

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
  for (const [id, schema] of schemas) {
    assertIdentity(id, schema);
    assertSpelling(schema);
    const strays = edgesOf(schema).filter((target) => !members.has(target));
    expect(strays.map((stray) => stray.id)).toEqual([]);
  }
  for (const { name, schema, root } of definitions) {
    expect(name).not.toBe("");
    expect(members.has(schema)).toBe(true);
    expect(root).toBe(schema.at.pointer === "");
  }
  expect(new Set(definitions.map(({ schema }) => schema)).size).toBe(definitions.length);
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

function assertIdentity(id: string, schema: Schema): void {
  const { source, pointer } = schema.at;
  expect(schema.id).toBe(id);
  expect(id).toBe(`${source.uri}#${pointer}`);
  expect(URL.canParse(source.uri)).toBe(true);
}

const draftSpellings = ["definitions", "additionalItems", "dependencies", "$recursiveRef"];

function assertSpelling(schema: Schema): void {
  const { json, always } = schema;
  expect(always).toBe(typeof json === "boolean" ? json : undefined);
  if (!isJsonObject(json)) {
    expect(edgesOf(schema)).toEqual([]);
    return;
  }
  expect(Object.keys(json).filter((keyword) => draftSpellings.includes(keyword))).toEqual([]);
  expect(Array.isArray(json.items)).toBe(false);
  expect(typeof json.exclusiveMinimum).not.toBe("boolean");
  expect(typeof json.exclusiveMaximum).not.toBe("boolean");
  for (const [keyword, inner] of heldBy(schema))
    expect(valuesOf(json[keyword])).toContain(inner.json);
}

/** The schemas that stand inside another one, with the keyword that holds them. */
function heldBy(schema: Schema): readonly (readonly [string, Schema])[] {
  const { ref: _ref, dynamicRef: _dynamic, discriminator: _discriminator, ...rest } = schema;
  return Object.entries(rest).flatMap(([keyword, value]) =>
    schemasIn(value).map((inner) => [keyword, inner] as const),
  );
}

function valuesOf(value: Json | undefined): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isJsonObject(value) ? [value, ...Object.values(value)] : [value];
}

import { expect, test } from "vitest";
import type { Schema } from "../../generator/schema/schema.js";
import type { Json, JsonObject } from "../../generator/source/json.js";
import { parseSchemas } from "./parse-schemas.js";

const draft4 = "http://json-schema.org/draft-04/schema#";
const draft6 = "http://json-schema.org/draft-06/schema#";
const draft7 = "http://json-schema.org/draft-07/schema#";
const draft2019 = "https://json-schema.org/draft/2019-09/schema";

/** Asserts how a schema of an old dialect is spelled in 2020-12. */
async function check($schema: string, written: JsonObject, expected: JsonObject): Promise<Schema> {
  const { at, said } = await parseSchemas({ "a.json": { $schema, ...written } });
  expect(said).toEqual([]);
  const root = at("a.json#");
  expect(root.json).toEqual({ $schema, ...expected });
  return root;
}

test("definitions are $defs, in every dialect and beside them", async () => {
  const written = { definitions: { A: { type: "string" } }, $defs: { B: {} } };
  const expected = { $defs: { A: { type: "string" }, B: {} } };
  for (const dialect of [draft4, draft7, "https://json-schema.org/draft/2020-12/schema"]) {
    await check(dialect, written, expected);
  }
});

test("a list of items is prefixItems, and what follows it is items", async () => {
  const root = await check(
    draft7,
    { items: [{ type: "string" }, true], additionalItems: { type: "null" } },
    { prefixItems: [{ type: "string" }, true], items: { type: "null" } },
  );
  expect(root.prefixItems?.map(({ at }) => at.pointer)).toEqual(["/items/0", "/items/1"]);
  expect(root.items?.at.pointer).toBe("/additionalItems");
});

test("additionalItems without a list of items says nothing", () =>
  check(draft7, { items: {}, additionalItems: false }, { items: {} }));

test("dependencies are split by what they demand", async () => {
  const root = await check(
    draft7,
    { dependencies: { a: ["b"], c: { minProperties: 2 }, d: false } },
    { dependentRequired: { a: ["b"] }, dependentSchemas: { c: { minProperties: 2 }, d: false } },
  );
  expect(root.dependentRequired).toEqual(new Map([["a", ["b"]]]));
  expect(root.dependentSchemas?.get("c")?.at.pointer).toBe("/dependencies/c");
});

test("a bound that a boolean makes exclusive is an exclusive bound", async () => {
  const root = await check(
    draft4,
    { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { exclusiveMinimum: 1, maximum: 9 },
  );
  expect([root.minimum, root.exclusiveMinimum, root.maximum]).toEqual([undefined, 1, 9]);
});

test("identifiers of draft 4 are called id, and a property may be called so", async () => {
  const { at, said } = await parseSchemas({
    "a.json": {
      $schema: draft4,
      id: "http://example.com/root",
      properties: { id: { type: "string" }, a: { $ref: "tree" }, b: { $ref: "#leaf" } },
      definitions: { T: { id: "tree" }, L: { id: "#leaf" } },
    },
  });
  expect(said).toEqual([]);
  expect(at("a.json#/properties/a").ref).toBe(at("a.json#/definitions/T"));
  expect(at("a.json#/properties/b").ref).toBe(at("a.json#/definitions/L"));
  expect(at("a.json#/definitions/L").json).toEqual({ $anchor: "leaf" });
});

test("before 2019-09 what stands beside a reference says nothing about values", async () => {
  const beside: JsonObject = { $ref: "#/definitions/A", minLength: 3, description: "Kept." };
  const schema: Json = { properties: { a: beside }, definitions: { A: {} } };
  const seven = await parseSchemas({ "a.json": { $schema: draft7, ...schema } });
  expect(seven.at("a.json#/properties/a").minLength).toBeUndefined();
  expect(seven.at("a.json#/properties/a").description).toBe("Kept.");
  const later = await parseSchemas({ "a.json": { $schema: draft2019, ...schema } });
  expect(later.at("a.json#/properties/a").minLength).toBe(3);
});

test("before 2019-09 an identifier beside a reference identifies nothing", async () => {
  const { at, said } = await parseSchemas({
    "a.json": {
      $schema: draft6,
      properties: { a: { $id: "http://example.com/", $ref: "b.json" } },
    },
    "b.json": { type: "string" },
  });
  expect(said).toEqual([]);
  expect(at("a.json#/properties/a").ref?.id).toBe(at("b.json#").id);
});

test("definitions beside a reference stay definitions", async () => {
  const { set, at } = await parseSchemas({
    "a.json": { $schema: draft7, $ref: "#/definitions/A", definitions: { A: { type: "object" } } },
  });
  expect(set.definitions.map(({ name }) => name)).toEqual(["a", "A"]);
  expect(at("a.json#").ref).toBe(at("a.json#/definitions/A"));
});

test("keywords of later drafts have no effect", async () => {
  const written = { const: 1, if: {}, prefixItems: [{}], dependentRequired: { a: ["b"] } };
  const { at, said } = await parseSchemas({ "a.json": { $schema: draft4, ...written } });
  expect(said).toEqual(Object.keys(written).map(() => "keyword-too-new"));
  expect(at("a.json#").json).toEqual({ $schema: draft4 });
});

test("a resource inside may be of another dialect", async () => {
  const { at } = await parseSchemas({
    "a.json": {
      $defs: {
        Old: {
          $id: "old",
          $schema: draft7,
          properties: { a: { $ref: "#/x", minLength: 1 } },
          x: {},
        },
        New: { $ref: "#/$defs/Old", minLength: 1 },
      },
    },
  });
  expect(at("a.json#/$defs/Old/properties/a").minLength).toBeUndefined();
  expect(at("a.json#/$defs/New").minLength).toBe(1);
});

test("$recursiveRef leads to the resource around it", async () => {
  const root = await check(
    draft2019,
    { properties: { child: { $recursiveRef: "#" } } },
    { properties: { child: { $dynamicRef: "#" } } },
  );
  expect(root.properties?.get("child")?.dynamicRef?.initial).toBe(root);
});

test("nullable of OpenAPI 3.0 adds null to the type and the values", async () => {
  const { at, said } = await parseSchemas({
    "a.json": {
      type: "string",
      enum: ["a"],
      nullable: true,
      properties: { b: { nullable: true } },
    },
  });
  expect(said).toEqual([]);
  expect(at("a.json#").types).toEqual(["string", "null"]);
  expect(at("a.json#").enum).toEqual(["a", null]);
  expect(at("a.json#/properties/b").json).toEqual({});
});

test("a schema that is spelled as in 2020-12 keeps its JSON", async () => {
  const written = { properties: { a: { items: { type: "string" } } }, $defs: { B: { not: {} } } };
  const { at } = await parseSchemas({ "a.json": written });
  const { json, at: place } = at("a.json#");
  expect(json).toBe(place.source.value);
});

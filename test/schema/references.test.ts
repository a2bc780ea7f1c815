import { expect, test } from "vitest";
import type { Json } from "../../generator/source/json.js";
import { parseSchemas } from "./parse-schemas.js";

/** Asserts that the references in `a.json`, below `properties`, lead to the places given. */
async function check(
  files: Readonly<Record<string, Json>>,
  targets: Readonly<Record<string, string>>,
): Promise<void> {
  const { at, said } = await parseSchemas(files);
  expect(said).toEqual([]);
  for (const [property, target] of Object.entries(targets)) {
    expect(at(`a.json#/properties/${property}`).ref?.id).toBe(at(target).id);
  }
}

/** A schema with one property for each reference, called a, b, c... */
function refs(...references: readonly string[]): { readonly [key: string]: Json } {
  const entries = references.map((ref, index) => [String.fromCharCode(97 + index), { $ref: ref }]);
  return { properties: Object.fromEntries(entries) };
}

test("pointers are decoded, percent signs first, then tildes", () =>
  check(
    {
      "a.json": {
        ...refs(
          "#/$defs/a~1b",
          "#/$defs/m~0n",
          "#/$defs/a%7E1b",
          "#/$defs/%C3%A9",
          "#/$defs/50%25",
          "#/$defs/%22",
          "#/$defs/",
          "#/$defs//$defs/x",
        ),
        $defs: { "a/b": {}, "m~n": {}, é: {}, "50%": {}, '"': {}, "": { $defs: { x: {} } } },
      },
    },
    {
      a: "a.json#/$defs/a~1b",
      b: "a.json#/$defs/m~0n",
      c: "a.json#/$defs/a~1b",
      d: "a.json#/$defs/é",
      e: "a.json#/$defs/50%",
      f: 'a.json#/$defs/"',
      g: "a.json#/$defs/",
      h: "a.json#/$defs//$defs/x",
    },
  ));

test("a reference may lead into a place that is no definition", () =>
  check(
    {
      "a.json": {
        ...refs("#/properties/b", "#/oneOf/0", "#/allOf/0/properties/x", "#/x-shared/deep/0"),
        oneOf: [{ type: "string" }],
        allOf: [{ properties: { x: true } }],
        "x-shared": { deep: [{ items: { $ref: "#/oneOf/0" } }] },
      },
    },
    {
      a: "a.json#/properties/b",
      b: "a.json#/oneOf/0",
      c: "a.json#/allOf/0/properties/x",
      d: "a.json#/x-shared/deep/0",
    },
  ));

test("a place that only a reference made a schema has its references resolved too", async () => {
  const { at } = await parseSchemas({
    "a.json": { $ref: "#/x-one", "x-one": { $ref: "#/x-two" }, "x-two": { type: "string" } },
  });
  expect(at("a.json#").ref?.ref?.types).toEqual(["string"]);
});

test("an identifier changes what references resolve against", () =>
  check(
    {
      "a.json": {
        $id: "http://example.com/root.json",
        ...refs(
          "tree.json",
          "http://example.com/tree.json",
          "nested/leaf.json#/type-of",
          "#/$defs/T",
        ),
        $defs: {
          T: { $id: "tree.json", properties: { up: { $ref: "root.json" } } },
          N: { $id: "nested/", $defs: { L: { $id: "leaf.json", "type-of": { type: "string" } } } },
        },
      },
    },
    {
      a: "a.json#/$defs/T",
      b: "a.json#/$defs/T",
      c: "a.json#/$defs/N/$defs/L/type-of",
      d: "a.json#/$defs/T",
    },
  ));

test("a pointer starts at the resource around it, also when that is not the file", () =>
  check(
    {
      "a.json": {
        $defs: { inner: { $id: "inner", $defs: { x: {} }, $ref: "#/$defs/x" } },
        ...refs("inner#/$defs/x", "#/$defs/inner/$defs/x"),
      },
    },
    { a: "a.json#/$defs/inner/$defs/x", b: "a.json#/$defs/inner/$defs/x" },
  ));

test("anchors belong to their resource", () =>
  check(
    {
      "a.json": {
        ...refs("#tag", "inner#tag"),
        $defs: { A: { $anchor: "tag" }, B: { $id: "inner", $defs: { C: { $anchor: "tag" } } } },
      },
    },
    { a: "a.json#/$defs/A", b: "a.json#/$defs/B/$defs/C" },
  ));

test("references go between files, folders and formats, in circles, and to urns", () =>
  check(
    {
      "a.json": refs(
        "b/c.yaml#/$defs/C",
        "b/c.yaml",
        "./b/../a.json",
        "urn:x:y#/$defs/z",
        "b/c.yaml#/",
      ),
      "b/c.yaml": { title: "C", $defs: { C: { $ref: "../a.json" } } },
      "d.json": { $id: "urn:x:y", $defs: { z: {} } },
    },
    {
      a: "b/c.yaml#/$defs/C",
      b: "b/c.yaml#",
      c: "a.json#",
      d: "d.json#/$defs/z",
      e: "b/c.yaml#",
    },
  ));

test("an identifier in data or below an unknown keyword identifies nothing", async () => {
  const { said } = await parseSchemas({
    "a.json": {
      enum: [{ $id: "http://example.com/x" }],
      "x-y": { $id: "http://example.com/x" },
      properties: { $id: { $ref: "http://example.com/x" } },
    },
  });
  expect(said).toEqual(["reference-remote"]);
});

test("a reference that leads nowhere leads to a schema that allows everything", async () => {
  const { at, said } = await parseSchemas({
    "a.json": { properties: { a: { $ref: "#/nowhere" } } },
  });
  const { ref } = at("a.json#/properties/a");
  expect(said).toEqual(["reference-no-place"]);
  expect([ref?.always, ref?.json]).toEqual([true, true]);
  expect(ref?.at.pointer).toBe("/properties/a/$ref");
});

test("a reference into a broken file is not reported again", async () => {
  const files = { "a.json": refs("b.json#/x", "b.json"), "b.json": { openapi: "4.0.0" } };
  const { said } = await parseSchemas(files);
  expect(said).toEqual(["document-unknown"]);
});

test("references that only lead to each other are left as they are", async () => {
  const { at, said } = await parseSchemas({
    "a.json": {
      $defs: { A: { $ref: "#/$defs/B" }, B: { $ref: "#/$defs/A" }, C: { $ref: "#/$defs/C" } },
    },
  });
  expect(said).toEqual([]);
  expect(at("a.json#/$defs/A").ref?.ref).toBe(at("a.json#/$defs/A"));
  expect(at("a.json#/$defs/C").ref).toBe(at("a.json#/$defs/C"));
});

test("a dynamic reference leads to its anchor in the resource that was entered first", async () => {
  const { at } = await parseSchemas({
    "a.json": {
      properties: { a: { $dynamicRef: "#node" }, b: { $dynamicRef: "#plain" } },
      $defs: { D: { $dynamicAnchor: "node" }, P: { $anchor: "plain" } },
    },
    "b.json": { $dynamicAnchor: "node", $ref: "a.json" },
  });
  expect(at("a.json#/properties/a").dynamicRef).toEqual({ initial: at("a.json#/$defs/D") });
  expect(at("a.json#/properties/b").dynamicRef).toEqual({ initial: at("a.json#/$defs/P") });
  const outer = at("b.json#");
  expect(outer.ref).not.toBe(at("a.json#"));
  expect(outer.ref?.properties?.get("a")?.dynamicRef?.initial).toBe(outer);
  expect(outer.ref?.properties?.get("b")?.dynamicRef?.initial).toBe(at("a.json#/$defs/P"));
});

test("a recursive reference of 2019-09 leads to the first resource that is marked", async () => {
  const $schema = "https://json-schema.org/draft/2019-09/schema";
  const { at } = await parseSchemas({
    "a.json": { $schema, $recursiveAnchor: true, items: { $recursiveRef: "#" } },
    "b.json": { $schema, $recursiveAnchor: true, $ref: "a.json" },
    "c.json": { $schema, $ref: "a.json" },
  });
  expect(at("a.json#").items?.dynamicRef?.initial).toBe(at("a.json#"));
  expect(at("b.json#").ref?.items?.dynamicRef?.initial).toBe(at("b.json#"));
  expect(at("c.json#").ref).toBe(at("a.json#"));
});

test("the schemas of schemas are there without being fetched", async () => {
  const { at, said } = await parseSchemas({
    "a.json": {
      properties: {
        old: { $ref: "http://json-schema.org/draft-07/schema#" },
        new: { $ref: "https://json-schema.org/draft/2020-12/schema" },
      },
    },
  });
  expect(said).toEqual([]);
  const { properties } = at("a.json#");
  expect(properties?.get("old")?.ref?.properties?.has("$comment")).toBe(true);
  expect(properties?.get("new")?.ref?.allOf).toHaveLength(7);
});

test("a discriminator's mapping takes names of definitions, references and files", async () => {
  const { at, said } = await parseSchemas({
    "a.json": {
      $defs: {
        Pet: {
          discriminator: {
            propertyName: "kind",
            mapping: { cat: "Cat", dog: "#/$defs/Dog", fish: "b.json", odd: "a/b" },
          },
        },
        Cat: {},
        Dog: {},
        "a/b": {},
      },
    },
    "b.json": { type: "object" },
  });
  expect(said).toEqual([]);
  expect(at("a.json#/$defs/Pet").discriminator?.mapping).toEqual(
    new Map([
      ["cat", at("a.json#/$defs/Cat")],
      ["dog", at("a.json#/$defs/Dog")],
      ["fish", at("b.json#")],
      ["odd", at("a.json#/$defs/a~1b")],
    ]),
  );
});

import { expect, test } from "vitest";
import type { Json } from "../../generator/source/json.js";
import { readDocument } from "./read-document.js";

const vocab = "https://json-schema.org/draft/2020-12/vocab";

/** A schema of schemas that uses some vocabularies of 2020-12. */
function metaschema(...vocabularies: readonly string[]): Json {
  const used = ["core", ...vocabularies].map((name) => [`${vocab}/${name}`, true]);
  return {
    $id: "https://a.test/dialect",
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $vocabulary: Object.fromEntries(used),
  };
}

const price = {
  $schema: "https://a.test/dialect",
  title: "Price",
  type: "object",
  properties: { amount: { minimum: 10 }, seen: { format: "date" } },
};

test("keywords of vocabularies that a dialect leaves out refuse nothing, and are named", async () => {
  const { said, declaration } = await readDocument(
    { "in/price.yaml": price, "in/dialect.yaml": metaschema("applicator") },
    { paths: ["in"] },
  );
  expect(said).toEqual([
    "keyword-too-new at in/price.yaml:3",
    "keyword-too-new at in/price.yaml:6",
  ]);
  const { properties, types } = declaration("Price").schema;
  expect(types).toBeUndefined();
  expect(properties?.get("amount")?.minimum).toBeUndefined();
});

test("a mapped schema of schemas says how others are written, and is no model", async () => {
  const { said, names, declaration } = await readDocument(
    {
      "in/price.yaml": price,
      "vendor/dialect": {},
      "vendor.yaml": metaschema("applicator", "validation", "format-assertion"),
    },
    { map: { "https://a.test/dialect": "vendor.yaml" } },
  );
  expect(said).toEqual([]);
  expect(names).toEqual(["Price"]);
  const { properties } = declaration("Price").schema;
  expect(properties?.get("amount")?.minimum).toBe(10);
  expect(properties?.get("seen")?.assertedFormat).toBe("date");
});

test("a dialect without vocabularies of its own is that of its schema of schemas", async () => {
  const { said, declaration } = await readDocument(
    {
      "in/a.yaml": { ...price, if: true },
      "middle.yaml": { $schema: "https://b.test/dialect" },
      "top.yaml": { $schema: "http://json-schema.org/draft-04/schema#" },
    },
    { map: { "https://a.test/dialect": "middle.yaml", "https://b.test/dialect": "top.yaml" } },
  );
  expect(said).toEqual(["keyword-too-new at in/a.yaml:9"]);
  expect(declaration("Price").schema.if).toBeUndefined();
});

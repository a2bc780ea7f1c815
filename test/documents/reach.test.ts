import { expect, test } from "vitest";
import { dialectOfDraft } from "../../generator/schema/dialects.js";
import { readDocument } from "./read-document.js";

const tag = { type: "object", properties: { label: { type: "string" } } };

test("a prefix of URIs is read from files, which may refer to each other", async () => {
  const { fieldsOf, said } = await readDocument(
    {
      "in/a.yaml": {
        $id: "https://a.test/schemas/a.yaml",
        title: "A",
        properties: { b: { $ref: "b.yaml" }, c: { $ref: "https://b.test/c" } },
      },
      "vendor/b.yaml": {
        ...tag,
        title: "B",
        properties: { again: { $ref: "more/b2.yaml#/$defs/X" } },
      },
      "vendor/more/b2.yaml": { $defs: { X: tag } },
      "c.yaml": { ...tag, title: "C" },
    },
    { map: { "https://a.test/schemas": "vendor", "https://b.test/c": "c.yaml" } },
  );
  expect(said).toEqual([]);
  expect(fieldsOf("A")).toEqual({ b: "B", c: "C" });
  expect(fieldsOf("B")).toEqual({ again: "X" });
});

test("a prefix ends where a segment does", async () => {
  const { said } = await readDocument(
    { "in/a.yaml": { $ref: "https://a.test/schemas2/b.yaml" }, "vendor/2/b.yaml": tag },
    { map: { "https://a.test/schemas": "vendor" } },
  );
  expect(said).toEqual(["reference-remote at in/a.yaml:1"]);
});

test("a mapped URI does not lead out of its folder", async () => {
  const { said } = await readDocument(
    {
      "in/a.yaml": { $ref: "https://a.test/s/%2e%2e%2fsecret.yaml" },
      "vendor/b.yaml": tag,
      "secret.yaml": tag,
    },
    { map: { "https://a.test/s": "vendor" } },
  );
  expect(said).toEqual(["reference-outside at in/a.yaml:1"]);
});

test("references lead out of the input folder where that is allowed", async () => {
  const files = {
    "in/a.yaml": { title: "A", properties: { b: { $ref: "../common/b.yaml" } } },
    "common/b.yaml": { ...tag, title: "B" },
  };
  expect((await readDocument(files)).said).toEqual(["reference-outside at in/a.yaml:4"]);
  const allowed = await readDocument(files, { allow: ["common"] });
  expect(allowed.said).toEqual([]);
  expect(allowed.fieldsOf("A")).toEqual({ b: "B" });
  expect((await readDocument(files, { allow: ["common/b.yaml"] })).said).toEqual([]);
});

test("a file that names no draft is of the one that is asked for", async () => {
  const file = { "a.yaml": { title: "A", type: "object", dependentRequired: { a: ["b"] } } };
  const { said, declaration } = await readDocument(file, { dialect: dialectOfDraft("7") });
  expect(said).toEqual(["keyword-too-new at a.yaml:3"]);
  expect(declaration("A").schema.dependentRequired).toBeUndefined();
  const named = {
    "a.yaml": { $schema: "https://json-schema.org/draft/2020-12/schema", ...file["a.yaml"] },
  };
  expect((await readDocument(named, { dialect: dialectOfDraft("7") })).said).toEqual([]);
});

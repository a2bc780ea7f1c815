import { expect, test } from "vitest";
import type { Json } from "../../generator/source/json.js";
import { parseSchemas } from "./parse-schemas.js";

async function check(
  files: Readonly<Record<string, Json>>,
  expected: readonly string[],
): Promise<void> {
  const { set, said } = await parseSchemas(files);
  expect(said).toEqual([]);
  const names = set.definitions.map(({ name, root }) => (root ? `${name} (root)` : name));
  expect(names).toEqual(expected);
}

test("roots and definitions come in the order of the sources and of the text", () =>
  check(
    {
      "b.json": { title: "Second", type: "object", $defs: { Z: {}, A: true } },
      "a.json": { definitions: { Y: {} }, type: "object", $defs: { X: { $defs: { Inner: {} } } } },
    },
    ["a (root)", "Y", "X", "Second (root)", "Z", "A"],
  ));

test("a document that only holds definitions is none itself", () =>
  check(
    {
      "a.json": {
        $id: "urn:a",
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: "T",
        description: "D",
        $comment: "C",
        $defs: { A: {} },
      },
    },
    ["A"],
  ));

test.each<[string, Json]>([
  ["a type", { type: "string", $defs: {} }],
  ["a reference", { $ref: "#/$defs/A", $defs: { A: {} } }],
  ["values", { enum: [1] }],
  ["a bound", { minimum: 1 }],
  ["only a title", { title: "Anything" }],
  ["nothing", {}],
  ["true", true],
])("a document counts when it describes a value: %s", async (_, schema) => {
  const { set } = await parseSchemas({ "a.json": schema });
  expect(set.definitions[0]?.root).toBe(true);
});

test("definitions of a resource inside count, those of a plain schema do not", () =>
  check(
    {
      "a.json": {
        properties: {
          plain: { $defs: { No: {} } },
          resource: { $id: "inner", $defs: { Yes: { $defs: { No: {} } } } },
        },
      },
    },
    ["a (root)", "Yes"],
  ));

test("a document without a title is called after its file", () =>
  check(
    {
      "deep/voice-live.schema.json": { type: "string" },
      "x.y.yaml": { type: "string", title: " " },
    },
    ["voice-live (root)", "x.y (root)"],
  ));

test("names are kept as they are written", () =>
  check({ "a.json": { $defs: { "a/b c": {}, toString: {}, "50%": {} } } }, [
    "a/b c",
    "toString",
    "50%",
  ]));

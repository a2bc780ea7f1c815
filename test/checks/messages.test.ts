import { beforeAll, expect, it } from "vitest";
import { type LoadedPackage, loadPackage } from "./load-package.js";

const definitions = {
  Text: { type: "string", minLength: 2, maxLength: 3, pattern: "^\\S*$" },
  Amount: { type: "number", minimum: 1, exclusiveMaximum: 10, multipleOf: 0.01 },
  Count: { type: "integer" },
  Level: { type: "string", enum: ["low", "high"] },
  Code: { enum: [1, "1", null, true, "a", "b"] },
  Shape: { const: { a: [1, 2] } },
  Tags: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3, uniqueItems: true },
  Pair: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], items: false },
  Picks: { type: "array", contains: { const: 1 }, maxContains: 2 },
  Person: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string" },
      age: { type: "integer" },
      nick_name: { type: ["string", "null"] },
      friends: { type: "array", items: { $ref: "#/$defs/Person" } },
    },
    additionalProperties: false,
  },
  Notes: {
    type: "object",
    maxProperties: 2,
    propertyNames: { maxLength: 3 },
    additionalProperties: { type: "string" },
  },
  Settings: {
    type: "object",
    properties: { color: { type: "string" }, image: { type: "string" }, mode: { type: "string" } },
    patternProperties: { "^x-": { type: "integer" } },
    dependentRequired: { color: ["mode"] },
    not: { required: ["color", "image"] },
    if: { required: ["mode"], properties: { mode: { const: "fast" } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    then: { required: ["image"] },
  },
};

let loaded: LoadedPackage;

beforeAll(async () => {
  loaded = await loadPackage(definitions);
});

it.each<[string, keyof typeof definitions, unknown, readonly string[]]>([
  ["a text of the wrong type", "Text", 1, ["type  expected string, got number"]],
  ["a text that is too short", "Text", "a", ["minLength  must be at least 2 characters long"]],
  ["a text of three characters in six units", "Text", "😀😀😀", []],
  ["a text that is too long", "Text", "😀😀😀😀", ["maxLength  must be at most 3 characters long"]],
  ["a text that does not match", "Text", "a b", ["pattern  must match the pattern ^\\S*$"]],
  ["a number that is too small", "Amount", 0.5, ["minimum  must be at least 1"]],
  ["a number that reaches its limit", "Amount", 10, ["exclusiveMaximum  must be less than 10"]],
  ["a decimal fraction that binary cannot hold", "Amount", 9.37, []],
  ["a number between the steps", "Amount", 1.005, ["multipleOf  must be a multiple of 0.01"]],
  ["a whole number written as 1.0", "Count", JSON.parse("1.0"), []],
  ["a fraction for an integer", "Count", 1.5, ["type  expected integer, got 1.5"]],
  ["a value that is not listed", "Level", "mid", ['enum  expected "low" or "high", got "mid"']],
  [
    "a listed value of another type",
    "Code",
    "true",
    ['enum  expected 1, "1", null, true, "a" or "b", got "true"'],
  ],
  ["a constant with structure", "Shape", { a: [1, 2] }, []],
  ["another structure", "Shape", { a: [1] }, ['const  expected {"a":[1,2]}, got object']],
  ["no items", "Tags", [], ["minItems  must have at least 1 item"]],
  ["too many items", "Tags", ["a", "b", "c", "d"], ["maxItems  must have at most 3 items"]],
  ["an item of the wrong type", "Tags", ["a", 1], ["type 1 expected string, got number"]],
  ["equal items", "Tags", ["a", "b", "a"], ["uniqueItems  items 0 and 2 are equal"]],
  ["a short tuple", "Pair", ["a"], []],
  ["a long tuple", "Pair", ["a", 1, 2], ["items  must have at most 2 items"]],
  [
    "a tuple with the wrong second item",
    "Pair",
    ["a", "b"],
    ["type 1 expected integer, got string"],
  ],
  ["nothing that was looked for", "Picks", [2], ["contains  must hold at least 1 matching item"]],
  ["too much of it", "Picks", [1, 1, 1], ["maxContains  must hold at most 2 matching items"]],
  ["a key that is missing", "Person", {}, ["required name is required"]],
  [
    "a key nobody declared",
    "Person",
    { name: "a", size: 1 },
    ["additionalProperties size is not allowed"],
  ],
  ["null where it is allowed", "Person", { name: "a", nick_name: null }, []],
  [
    "neither text nor null",
    "Person",
    { name: "a", nick_name: 1 },
    ["type nick_name expected string or null, got number"],
  ],
  [
    "everything at once, however deep",
    "Person",
    { age: "x", friends: [{ name: 1 }, { age: [] }] },
    [
      "required name is required",
      "type age expected integer, got string",
      "type friends/0/name expected string, got number",
      "required friends/1/name is required",
      "type friends/1/age expected integer, got array",
    ],
  ],
  [
    "a name that is too long",
    "Notes",
    { long: "a" },
    ["propertyNames long name must be at most 3 characters long"],
  ],
  [
    "too many entries",
    "Notes",
    { a: "1", b: "2", c: "3" },
    ["maxProperties  must have at most 2 entries"],
  ],
  ["an entry of the wrong type", "Notes", { a: 1 }, ["type a expected string, got number"]],
  [
    "an entry that matches a pattern",
    "Settings",
    { "x-a": "1" },
    ["type x-a expected integer, got string"],
  ],
  [
    "one key without the other",
    "Settings",
    { color: "red" },
    ['dependentRequired mode is required where "color" is present'],
  ],
  [
    "two keys that exclude each other",
    "Settings",
    { color: "red", image: "a", mode: "" },
    ['not  must not have "color" and "image" together'],
  ],
  ["a condition that is met", "Settings", { mode: "fast" }, ["required image is required"]],
])("says what is wrong with %s", (_title, name, value, expected) => {
  const found = loaded
    .issues(name, value)
    .map(({ keyword, path, message }) => `${keyword} ${path.join("/")} ${message}`);
  expect(found).toEqual(expected);
});

it("never puts a long value into a message", () => {
  const long = "x".repeat(100_000);
  for (const name of ["Level", "Code", "Text"]) {
    for (const { message } of loaded.issues(name, long)) expect(message.length).toBeLessThan(250);
  }
});

it("finds equal items among very many without comparing each with each", () => {
  const items = Array.from({ length: 200_000 }, (_, index) => `item ${index}`);
  expect(loaded.issues("Tags", [...items, "item 7"]).map(({ keyword }) => keyword)).toEqual([
    "maxItems",
    "uniqueItems",
  ]);
});

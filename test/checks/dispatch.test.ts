import { beforeAll, expect, it } from "vitest";
import { type LoadedPackage, loadPackage } from "./load-package.js";

const definitions = {
  Event: {
    type: "object",
    required: ["type"],
    properties: { type: { type: "string" }, id: { type: "string" } },
    discriminator: { propertyName: "type" },
  },
  Opened: {
    allOf: [{ $ref: "#/$defs/Event" }],
    type: "object",
    required: ["type", "size"],
    properties: { type: { const: "opened" }, size: { type: "integer" } },
  },
  Closed: {
    allOf: [{ $ref: "#/$defs/Event" }],
    type: "object",
    required: ["type", "reason"],
    properties: { type: { const: "closed" }, reason: { type: "string" } },
  },
  Log: { type: "array", items: { $ref: "#/$defs/Event" } },
  Cat: {
    type: "object",
    required: ["kind", "lives"],
    properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  },
  Dog: {
    type: "object",
    required: ["kind", "name"],
    properties: { kind: { const: "dog" }, name: { type: "string" } },
  },
  Pet: { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }, { type: "null" }] },
  Voice: { anyOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Speaker" }, { type: "string" }] },
  Speaker: {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" } },
    discriminator: { propertyName: "kind" },
  },
  LoudSpeaker: {
    allOf: [{ $ref: "#/$defs/Speaker" }],
    type: "object",
    required: ["kind", "volume"],
    properties: { kind: { const: "loud" }, volume: { type: "integer" } },
  },
  Square: { type: "object", required: ["side"], properties: { side: { type: "number" } } },
  Circle: { type: "object", required: ["radius"], properties: { radius: { type: "number" } } },
  Shape: { oneOf: [{ $ref: "#/$defs/Square" }, { $ref: "#/$defs/Circle" }] },
  AnyShape: { anyOf: [{ $ref: "#/$defs/Square" }, { $ref: "#/$defs/Circle" }] },
  Status: { anyOf: [{ type: "string" }, { type: "string", enum: ["on", "off"] }] },
  Rank: { oneOf: [{ const: "first" }, { const: "second" }, { const: 3 }] },
  Mapped: {
    oneOf: [{ $ref: "#/$defs/Square" }, { $ref: "#/$defs/Circle" }],
    discriminator: {
      propertyName: "form",
      mapping: { square: "#/$defs/Square", circle: "#/$defs/Circle" },
    },
  },
};

let loaded: LoadedPackage;

beforeAll(async () => {
  loaded = await loadPackage(definitions);
});

function check(name: keyof typeof definitions, value: unknown, expected: readonly string[]): void {
  const found = loaded
    .issues(name, value)
    .map(({ keyword, path, message }) => `${keyword} ${path.join("/")} ${message}`);
  expect(found).toEqual(expected);
}

it("asks only the member of a tree that the tag names", () => {
  check("Event", { type: "opened", reason: 1 }, ["required size is required"]);
  check(
    "Log",
    [
      { type: "closed", reason: "x" },
      { type: "closed", reason: 1, id: 2 },
    ],
    ["type 1/id expected string, got number", "type 1/reason expected string, got number"],
  );
});

it("asks the base alone where nobody knows the tag", () => {
  check("Event", { type: "paused", size: "x" }, []);
  check("Event", { type: "paused", id: 1 }, ["type id expected string, got number"]);
  check("Event", {}, ["required type is required"]);
  check("Event", { type: 7 }, ["type type expected string, got number"]);
  check("Event", [], ["type  expected object, got array"]);
});

it("reports the tag where a member is asked for by its class", () => {
  check("Opened", { type: "closed", size: 1 }, ['const type expected "opened", got "closed"']);
});

it("asks only the branch of a union that the tag names", () => {
  check("Pet", { kind: "cat", name: 1 }, ["required lives is required"]);
  check("Pet", null, []);
  check("Pet", { kind: "dog", name: "Rex", lives: "nine" }, []);
});

it("says which tags there are where no branch has the one it found", () => {
  check("Pet", { kind: "cow" }, ['oneOf kind expected "cat" or "dog", got "cow"']);
  check("Pet", {}, ["required kind is required"]);
  check("Pet", 5, ["oneOf  expected object or null, got number"]);
});

it("leaves tags that no other branch has to the tree among the branches", () => {
  check("Voice", { kind: "cat" }, ["required lives is required"]);
  check("Voice", { kind: "loud", volume: "x" }, ["type volume expected integer, got string"]);
  check("Voice", { kind: "new" }, []);
  check("Voice", "anything", []);
});

it("tries branches that nothing tells apart", () => {
  check("Shape", { side: 1 }, []);
  check("Shape", { side: 1, radius: 1 }, ["oneOf  matches 2 of 2 alternatives, not one"]);
  check("Shape", { side: "x" }, ["type side expected number, got string"]);
  check("Shape", { side: "x", radius: "y" }, [
    "oneOf  matches none of 2 alternatives (side expected number, got string; radius expected number, got string)",
  ]);
  check("AnyShape", { side: 1, radius: 1 }, []);
  check("AnyShape", {}, [
    "anyOf  matches none of 2 alternatives (side is required; radius is required)",
  ]);
});

it("follows the mapping of a discriminator where members have no constant", () => {
  check("Mapped", { form: "square", side: 1, radius: 1 }, []);
  check("Mapped", { form: "circle", side: 1 }, ["required radius is required"]);
});

it("takes any text for an open enum, and nothing else", () => {
  check("Status", "paused", []);
  check("Status", 1, ["type  expected string, got number"]);
});

it("reads branches of one constant each as one list", () => {
  check("Rank", 3, []);
  check("Rank", "third", ['oneOf  expected "first", "second" or 3, got "third"']);
});

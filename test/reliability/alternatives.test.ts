import { beforeAll, describe, expect, test } from "vitest";
import { type LoadedPackage, loadPackage } from "../checks/load-package.js";

/** Alternatives that nothing tells apart, each of which leads to what is inside. */
const next = (name: string) => ({ next: { $ref: `#/$defs/${name}` } });
const definitions = {
  Any: {
    anyOf: [
      { type: "object", properties: { ...next("Any"), x: { type: "integer" } } },
      { type: "object", properties: { ...next("Any"), y: { type: "string" } } },
    ],
  },
  One: {
    oneOf: [
      { type: "object", properties: { ...next("One"), x: { type: "integer" } } },
      { type: "object", properties: { ...next("One"), y: { type: "string" } }, required: ["y"] },
    ],
  },
  Negated: {
    type: "object",
    properties: next("Negated"),
    not: { properties: { ...next("Negated"), q: { const: 1 } }, required: ["q"] },
  },
  Conditional: {
    type: "object",
    if: { properties: next("Conditional") },
    // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
    then: { properties: next("Conditional") },
    else: { properties: { ...next("Conditional"), x: { type: "integer" } } },
  },
  Rest: {
    type: "object",
    properties: next("Rest"),
    anyOf: [{ properties: next("Rest") }, { properties: { b: true } }],
    unevaluatedProperties: { $ref: "#/$defs/Rest" },
  },
};

/** Far more than any machine could do if the work doubled at every level. */
const levels = 400;

function chain(last: object, more: object = {}): unknown {
  return Array.from({ length: levels }).reduce((inner) => ({ next: inner, ...more }), last);
}

let loaded: LoadedPackage;
beforeAll(async () => {
  loaded = await loadPackage(definitions);
});

describe("Data nested in alternatives is looked at a bounded number of times:", () => {
  test.each([
    ["Any", chain({ x: 1, y: "" }), []],
    ["Any", chain({ x: "", y: 1 }), ["anyOf"]],
    ["One", chain({ x: 1, y: 1 }), []],
    ["One", chain({ x: 1 }, { y: "" }), ["oneOf"]],
    ["Negated", chain({}, { q: 2 }), []],
    ["Conditional", chain({ x: "" }), []],
    ["Rest", chain({ b: 1 }), []],
  ])("%s", (name, value, expected) => {
    expect(loaded.issues(name, value).map(({ keyword }) => keyword)).toEqual(expected);
  });
});

test("What was found of one value is not taken for what another one is.", () => {
  const good = { next: { next: { x: 1 } } };
  const bad = { next: { next: { x: "", y: 1 } } };
  for (const value of [good, bad, good, bad])
    expect(loaded.issues("Any", value)).toHaveLength(value === bad ? 1 : 0);
});

// @ts-check
/** @import { Case } from "./case.js" */

const text = { type: "string" };

/** References, identity and recursion. @type {readonly Case[]} */
export const referenceCases = [
  {
    title: "1 a root that is only a reference",
    schemas: {
      Root: { $ref: "Item" },
      Item: { type: "object", required: ["a"], properties: { a: text } },
    },
    valid: [{ a: "x" }, { a: "x", b: 1 }],
    invalid: [{}, { a: 1 }],
  },
  {
    title: "2 a reference into a place that is no definition",
    schemas: {
      Root: { type: "object", properties: { a: { $ref: "Item/properties/inner" } } },
      Item: {
        type: "object",
        properties: {
          inner: { type: "object", required: ["n"], properties: { n: { type: "number" } } },
        },
      },
    },
    valid: [{ a: { n: 1 } }],
    invalid: [{ a: { n: "x" } }, { a: {} }],
  },
  {
    title: "3 pointers with escapes",
    schemas: {
      Root: { type: "object", properties: { a: { $ref: "Odd~1name~0%25" } } },
      "Odd/name~%": { type: "integer" },
    },
    jsonSchemaOnly: true,
    valid: [{ a: 1 }],
    invalid: [{ a: "x" }],
  },
  {
    title: "5 anchors",
    schemas: {
      Root: { type: "object", properties: { a: { $ref: "#item" } } },
      Item: { $anchor: "item", type: "integer" },
    },
    jsonSchemaOnly: true,
    valid: [{ a: 1 }],
    invalid: [{ a: "x" }],
  },
  {
    title: "6 keywords beside a reference",
    schemas: {
      Root: { $ref: "Item", required: ["b"], properties: { b: text } },
      Item: { type: "object", required: ["a"], properties: { a: text } },
    },
    valid: [{ a: "x", b: "y" }],
    invalid: [{ a: "x" }, { b: "y" }],
  },
  {
    title: "11 aliases in a ring",
    schemas: {
      Root: { anyOf: [{ type: "integer" }, { $ref: "Other" }] },
      Other: { anyOf: [{ type: "string" }, { type: "array", items: { $ref: "Root" } }] },
    },
    valid: [1, "x", [1, ["x"]]],
    invalid: [true, [true]],
  },
  {
    title: "12 a base that lists its subclasses",
    schemas: {
      Root: {
        type: "object",
        required: ["kind"],
        properties: { kind: text },
        oneOf: [{ $ref: "Cat" }, { $ref: "Dog" }],
      },
      Cat: {
        type: "object",
        required: ["kind", "lives"],
        properties: { kind: { const: "cat" }, lives: { type: "integer" } },
      },
      Dog: {
        type: "object",
        required: ["kind", "tricks"],
        properties: { kind: { const: "dog" }, tricks: { type: "array", items: text } },
      },
    },
    valid: [
      { kind: "cat", lives: 9 },
      { kind: "dog", tricks: ["sit"] },
    ],
    invalid: [{ kind: "cat" }, { kind: "dog", lives: 9 }],
  },
  {
    title: "13 a ring that consumes nothing",
    schemas: {
      Root: { type: "object", properties: { a: { $ref: "Ring" } } },
      Ring: { allOf: [{ $ref: "Ring" }] },
    },
    valid: [{ a: 1 }, { a: {} }],
    invalid: [],
    untypedIsRight: true,
  },
];

// @ts-check
/** @import { Case } from "./case.js" */

const text = { type: "string" };

/** Objects and names. @type {readonly Case[]} */
export const objectCases = [
  {
    title: "15 extra keys of another type",
    schemas: {
      Root: {
        type: "object",
        required: ["name"],
        properties: { name: text },
        additionalProperties: { type: "integer" },
      },
    },
    valid: [{ name: "x", a: 1 }],
    invalid: [{ name: 1 }, { name: "x", a: "y" }],
  },
  {
    title: "16 pattern properties",
    schemas: {
      Root: {
        type: "object",
        properties: { id: text },
        patternProperties: { "^n_": { type: "number" } },
        additionalProperties: false,
      },
    },
    valid: [{ id: "x", n_a: 1 }],
    invalid: [{ n_a: "x" }, { other: 1 }],
  },
  {
    title: "17 required and not declared",
    schemas: { Root: { type: "object", required: ["a"], properties: { b: text } } },
    valid: [{ a: 1 }, { a: null, b: "x" }],
    invalid: [{}, { b: "x" }],
  },
  {
    title: "18 required in branches",
    schemas: {
      Root: {
        type: "object",
        properties: { a: text, b: text },
        anyOf: [{ required: ["a"] }, { required: ["b"] }],
      },
    },
    valid: [{ a: "x" }, { b: "x" }],
    invalid: [{}],
  },
  {
    title: "19 names that every object has",
    schemas: {
      Root: {
        type: "object",
        properties: {
          constructor: text,
          toString: text,
          __proto__x: text,
          keys: { type: "integer" },
        },
        required: ["constructor"],
      },
    },
    valid: [{ constructor: "x", keys: 1 }],
    invalid: [{}],
  },
  {
    title: "20 names of every kind",
    schemas: {
      Root: {
        type: "object",
        properties: {
          "": text,
          "a b": text,
          "a-b": text,
          "1st": text,
          a_b: { type: "integer" },
          "it's": text,
        },
      },
    },
    valid: [{ "": "x", "a b": "x", "a-b": "x", "1st": "x", a_b: 1, "it's": "x" }],
    invalid: [{ "a b": 1 }, { a_b: "x" }],
  },
  {
    title: "21 called like globals",
    schemas: {
      Root: { type: "object", properties: { map: { $ref: "Map" }, date: { $ref: "Date" } } },
      Map: { type: "object", required: ["a"], properties: { a: { type: "array", items: text } } },
      Date: { type: "object", properties: { at: { type: "string", format: "date-time" } } },
    },
    valid: [{ map: { a: ["x"] }, date: { at: "2026-01-01T00:00:00Z" } }],
    invalid: [{ map: {} }, { date: 1 }],
  },
  {
    title: "22 unevaluated properties",
    schemas: {
      Root: {
        allOf: [{ $ref: "Base" }],
        type: "object",
        properties: { b: text },
        unevaluatedProperties: false,
      },
      Base: { type: "object", properties: { a: text } },
    },
    valid: [{ a: "x", b: "x" }],
    invalid: [{ c: 1 }],
  },
  {
    title: "23 dependent keys, counted keys",
    schemas: {
      Root: {
        type: "object",
        properties: { card: text, address: text },
        dependentRequired: { card: ["address"] },
        maxProperties: 2,
        propertyNames: { maxLength: 8 },
      },
    },
    valid: [{ card: "x", address: "y" }, { other: 1 }],
    invalid: [{ card: "x" }, { card: "x", address: "y", z: 1 }, { wayTooLong: 1 }],
  },
  {
    title: "24 absent, null and default",
    schemas: {
      Root: {
        type: "object",
        properties: {
          a: { type: ["string", "null"] },
          b: { type: "integer", default: 5 },
          c: text,
        },
      },
    },
    valid: [{}, { a: null }, { a: "x", b: 1 }],
    invalid: [{ c: null }],
  },
  {
    title: "33 two bases",
    schemas: {
      Root: {
        allOf: [{ $ref: "A" }, { $ref: "B" }],
        type: "object",
        required: ["c"],
        properties: { c: text },
      },
      A: { type: "object", required: ["a"], properties: { a: text } },
      B: { type: "object", required: ["b"], properties: { b: { type: "integer" } } },
    },
    valid: [{ a: "x", b: 1, c: "y" }],
    invalid: [
      { a: "x", c: "y" },
      { a: "x", b: "z", c: "y" },
    ],
  },
  {
    title: "34 inherited fields narrowed",
    schemas: {
      Root: {
        allOf: [{ $ref: "Base" }],
        type: "object",
        required: ["note"],
        properties: { kind: { enum: ["one", "two"] } },
      },
      Base: { type: "object", required: ["kind"], properties: { kind: text, note: text } },
    },
    valid: [{ kind: "one", note: "x" }],
    invalid: [{ kind: "one" }, { kind: "three", note: "x" }],
    refused: [{ kind: "three", note: "x" }],
  },
];

// @ts-check
/** @import { Case } from "./case.js" */

const text = { type: "string" };

/** Lists, numbers, texts, and what documents hold besides. @type {readonly Case[]} */
export const valueCases = [
  {
    title: "26 properties and items without a type",
    schemas: {
      Root: {
        type: "object",
        properties: { a: { properties: { b: text }, items: { type: "integer" } } },
      },
    },
    valid: [{ a: { b: "x" } }, { a: [1] }, { a: "free" }],
    invalid: [{ a: { b: 1 } }, { a: ["x"] }],
  },
  {
    title: "32 conditions, contains, multiples",
    schemas: {
      Root: {
        type: "object",
        properties: {
          n: { type: "number", multipleOf: 0.01 },
          list: { type: "array", contains: { const: 1 }, maxContains: 2, uniqueItems: true },
          a: text,
        },
        if: { required: ["a"] },
        // biome-ignore lint/suspicious/noThenProperty: It is a keyword of JSON Schema.
        then: { required: ["n"] },
      },
    },
    valid: [{ n: 0.07 }, { list: [1, 2] }, { a: "x", n: 1 }],
    invalid: [{ n: 0.005 }, { list: [2] }, { list: [1, 2, 2] }, { a: "x" }],
  },
  {
    title: "35 read-only and write-only fields",
    schemas: {
      Root: {
        type: "object",
        required: ["id", "secret"],
        properties: {
          id: { type: "string", readOnly: true },
          secret: { type: "string", writeOnly: true },
        },
      },
    },
    valid: [{ id: "x", secret: "y" }],
    invalid: [{ id: 1, secret: "y" }],
  },
  {
    title: "36 tuples",
    schemas: {
      Root: {
        type: "object",
        properties: {
          point: {
            type: "array",
            prefixItems: [{ type: "number" }, text],
            minItems: 1,
            items: false,
          },
        },
      },
    },
    valid: [{ point: [1, "x"] }, { point: [1] }],
    invalid: [{ point: ["x"] }, { point: [1, "x", 2] }, { point: [] }],
    refused: [{ point: ["x"] }],
  },
  {
    title: "37 lengths in code points, Unicode patterns",
    schemas: {
      Root: {
        type: "object",
        properties: {
          one: { type: "string", maxLength: 1 },
          letters: { type: "string", pattern: "^\\p{L}+$" },
        },
      },
    },
    valid: [{ one: "🙂" }, { letters: "éßЖ" }],
    invalid: [{ one: "ab" }, { letters: "a1" }],
  },
  {
    title: "38 dates keep their text",
    schemas: {
      Root: {
        type: "object",
        properties: {
          at: { type: "string", format: "date-time" },
          day: { type: "string", format: "date" },
          id: { type: "string", format: "uuid" },
        },
      },
    },
    valid: [
      {
        at: "2026-01-01T10:00:00.123456+01:00",
        day: "2026-01-01",
        id: "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
      },
    ],
    invalid: [{ at: 1 }],
  },
  {
    title: "39 numbers beyond doubles",
    schemas: {
      Root: {
        type: "object",
        properties: {
          n: { type: "number", maximum: 1e308, default: 9007199254740992 },
          whole: { type: "integer" },
        },
      },
    },
    valid: [{ n: 1.5, whole: 1.0 }, { n: 9007199254740991 }],
    invalid: [{ whole: 1.5 }, { n: "1" }],
  },
  {
    title: "40 keys that look like YAML's booleans",
    schemas: {
      Root: {
        type: "object",
        required: ["on"],
        properties: { on: text, true: text, None: { type: "null" }, 12: text },
      },
    },
    valid: [{ on: "x", true: "y", None: null, 12: "z" }],
    invalid: [{ on: true }, {}],
  },
  {
    title: "a field in snake case beside unknown keys",
    schemas: { Root: { type: "object", required: ["item_id"], properties: { item_id: text } } },
    valid: [{ zeta: 1, item_id: "x", alpha: { deep: [1, null] } }],
    invalid: [{ itemId: "x" }],
  },
  {
    title: "a description that ends a comment",
    schemas: {
      Root: {
        type: "object",
        description: "ends */ here\n`${x}`",
        properties: { a: { type: "string", description: '*/ "quoted" \\u2028' } },
      },
    },
    valid: [{ a: "x" }],
    invalid: [{ a: 1 }],
  },
];

// @ts-check
/** @import { Case } from "./case.js" */

const text = { type: "string" };
const pets = {
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
};
const narrowPet = `switch (value.kind) {
    case "cat": { const lives: number = value.lives; return lives; }
    case "dog": { const tricks: readonly string[] = value.tricks; return tricks; }
    default: return undefined;
  }`;

/** Unions, enums, constants, discriminators. @type {readonly Case[]} */
export const unionCases = [
  {
    title: "25 classes and maps without a tag",
    schemas: {
      Root: {
        anyOf: [{ $ref: "A" }, { type: "object", additionalProperties: { type: "boolean" } }],
      },
      A: { type: "object", required: ["a"], properties: { a: text } },
    },
    valid: [{ a: "x" }, { b: true }],
    invalid: [{ a: 1 }, { b: 1 }],
  },
  {
    title: "27 overlapping branches of oneOf",
    schemas: {
      Root: { oneOf: [{ $ref: "A" }, { $ref: "B" }] },
      A: { type: "object", required: ["a"], properties: { a: text } },
      B: { type: "object", required: ["b"], properties: { b: text } },
    },
    valid: [{ a: "x" }, { b: "x", more: 1 }],
    invalid: [{ a: "x", b: "x" }, {}],
  },
  {
    title: "28 a discriminator with a mapping",
    schemas: {
      Root: {
        oneOf: [{ $ref: "Cat" }, { $ref: "Dog" }],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
      },
      ...pets,
    },
    valid: [
      { kind: "cat", lives: 9 },
      { kind: "dog", tricks: [], more: { deep: 1 } },
    ],
    invalid: [{ kind: "cat", tricks: [] }, { kind: "dog" }],
    narrow: narrowPet,
  },
  {
    title: "28 constants, and no discriminator",
    schemas: { Root: { oneOf: [{ $ref: "Cat" }, { $ref: "Dog" }] }, ...pets },
    valid: [
      { kind: "cat", lives: 9 },
      { kind: "dog", tricks: ["sit"] },
    ],
    invalid: [{ kind: "cat", tricks: [] }],
    narrow: narrowPet,
  },
  {
    title: "28 members that extend the base with the discriminator",
    schemas: {
      Root: {
        type: "object",
        required: ["kind"],
        properties: { kind: text, name: text },
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
      },
      Cat: {
        allOf: [{ $ref: "Root" }],
        type: "object",
        required: ["lives"],
        properties: { kind: { const: "cat" }, lives: { type: "integer" } },
      },
      Dog: {
        allOf: [{ $ref: "Root" }],
        type: "object",
        required: ["tricks"],
        properties: { kind: { const: "dog" }, tricks: { type: "array", items: text } },
      },
    },
    valid: [
      { kind: "cat", lives: 9 },
      { kind: "dog", tricks: [] },
    ],
    invalid: [{ kind: "cat" }],
    narrow: narrowPet,
  },
  {
    title: "28 several values for one member",
    schemas: {
      Root: { oneOf: [{ $ref: "Cat" }, { $ref: "Dog" }] },
      Cat: {
        ...pets.Cat,
        properties: { ...pets.Cat.properties, kind: { enum: ["cat", "kitten"] } },
      },
      Dog: pets.Dog,
    },
    valid: [
      { kind: "kitten", lives: 9 },
      { kind: "dog", tricks: [] },
    ],
    invalid: [{ kind: "kitten", tricks: [] }],
    narrow: narrowPet.replace('case "cat": {', 'case "cat": case "kitten": {'),
  },
  {
    title: "28 tags that are integers",
    schemas: {
      Root: { oneOf: [{ $ref: "One" }, { $ref: "Two" }] },
      One: { type: "object", required: ["v", "a"], properties: { v: { const: 1 }, a: text } },
      Two: { type: "object", required: ["v", "b"], properties: { v: { const: 2 }, b: text } },
    },
    valid: [
      { v: 1, a: "x" },
      { v: 2, b: "x" },
    ],
    invalid: [{ v: 1, b: "x" }],
    narrow: "return value.v === 1 ? value.a : value.v === 2 ? value.b : undefined;",
  },
  {
    title: "29 constants of mixed types",
    schemas: { Root: { enum: [1, "1", true, null, { a: 1 }, [1]] } },
    valid: [1, "1", true, null, { a: 1 }, [1]],
    invalid: [2, "true", false, { a: 2 }, []],
    refused: [2, false],
  },
  {
    title: "30 enum members that are no names",
    schemas: {
      Root: {
        type: "object",
        required: ["op"],
        properties: { op: { enum: ["a b", "a-b", "", "\n", "+", "-"] } },
      },
    },
    valid: [{ op: "a b" }, { op: "" }, { op: "\n" }, { op: "-" }],
    invalid: [{ op: "ab" }],
    refused: [{ op: "ab" }],
  },
  {
    title: "31 boolean schemas",
    schemas: {
      Root: { type: "object", properties: { any: true, none: false }, anyOf: [false, true] },
    },
    valid: [{}, { any: 1 }],
    invalid: [{ none: 1 }],
  },
];

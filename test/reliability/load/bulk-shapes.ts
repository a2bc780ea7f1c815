import type { Json } from "../../../generator/source/json.js";
import { keyed, listed, objectOf, ref, type Shape, text } from "./shape.js";

const sentence = "What an honest model says about itself, in a sentence of ordinary length. ";

/** Much of everything. */
export const bulkShapes: Readonly<Record<string, Shape>> = {
  models: {
    full: 1000,
    checked: 1000,
    make: (size) => ({ $defs: interlinked(size) }),
  },
  "models, 20,000": {
    full: 20_000,
    checked: 2000,
    seconds: 30,
    make: (size) => ({ $defs: interlinked(size) }),
  },
  "kilobytes of text, one description": {
    full: 5000,
    checked: 5000,
    make: (size) => ({
      $defs: { A: { ...objectOf({ a: text }), description: sentence.repeat(size * 13.7) } },
    }),
  },
  "kilobytes of text, without a space": {
    full: 5000,
    checked: 5000,
    make: (size) => ({
      $defs: { A: { ...objectOf({ a: text }), description: "x".repeat(size * 1024) } },
    }),
  },
  "kilobytes of text, many descriptions": {
    full: 5000,
    checked: 5000,
    make: (size) => ({
      $defs: keyed(size / 5, "A", (index) => ({
        ...objectOf({ [`p${index}`]: { type: "string", description: sentence.repeat(6) } }),
        description: sentence.repeat(62),
      })),
    }),
  },
  "kilobytes of text, an example": {
    full: 5000,
    checked: 5000,
    make: (size) => ({
      $defs: {
        A: {
          ...objectOf({ a: text }),
          examples: [listed(size * 10, (index) => ({ a: sentence, index }))],
        },
      },
    }),
  },
  "kilobytes of text, a default": {
    full: 5000,
    checked: 5000,
    make: (size) => ({
      $defs: {
        A: objectOf({
          a: { type: "array", default: listed(size * 10, (index) => ({ a: sentence, index })) },
        }),
      },
    }),
  },
  "a ring of references": ring(2000, (next) => next),
  "a ring of alternatives": ring(2000, (next, index) => ({
    anyOf: [next, { const: `value ${index}` }],
  })),
  "a ring of inheritance": ring(2000, (next, index) => ({
    ...objectOf({ [`p${index}`]: text }),
    allOf: [next],
  })),
  "a ring of items": ring(2000, (next) => ({ type: "array", items: next })),
  "a ring of values": ring(2000, (next) => ({ type: "object", additionalProperties: next })),
  "a ring of tuples": ring(2000, (next) => ({ type: "array", prefixItems: [next, text] })),
  "a ring of negations": ring(2000, (next) => ({ not: next })),
  "a ring of properties": ring(2000, (next) => ({ ...objectOf({ next }), required: ["next"] })),
  "a ring of conditions": ring(2000, (next, index) => ({
    ...objectOf({ [`p${index}`]: text }),
    if: next,
    // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
    then: { required: [`p${index}`] },
  })),
  "everything leads to everything": {
    full: 200,
    checked: 100,
    make: (size) => ({
      $defs: keyed(size, "Model", () => objectOf(keyed(size, "p", (to) => ref(`Model${to}`)))),
    }),
  },
  "every union holds every union": {
    full: 200,
    checked: 50,
    make: (size) => ({
      $defs: keyed(size, "Union", (index) => ({
        anyOf: [objectOf({ [`p${index}`]: text }), ...listed(size, (to) => ref(`Union${to}`))],
      })),
    }),
  },
  "every array alternative of every other": {
    full: 200,
    checked: 50,
    make: (size) => ({
      $defs: keyed(size, "List", () => ({
        type: "array",
        items: { anyOf: listed(size, (to) => ref(`List${to}`)) },
      })),
    }),
  },
};

function interlinked(size: number): Readonly<Record<string, Json>> {
  return keyed(size, "Model", (index) => ({
    ...objectOf({
      id: { type: "string", minLength: 1 },
      next: ref(`Model${(index * 7 + 1) % size}`),
      list: { type: "array", items: ref(`Model${(index * 3 + 2) % size}`) },
      other: { anyOf: [ref(`Model${(index + 1) % size}`), { type: "null" }] },
    }),
    description: sentence,
    required: ["id"],
  }));
}

function ring(full: number, link: (next: Json, index: number) => Json): Shape {
  return {
    full,
    checked: full / 10,
    make: (size) => ({
      $defs: keyed(size, "Link", (index) => link(ref(`Link${(index + 1) % size}`), index)),
    }),
  };
}

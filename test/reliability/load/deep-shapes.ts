import type { Json } from "../../../generator/source/json.js";
import { keyed, objectOf, ref, type Shape, text } from "./shape.js";

/** Schemas inside schemas, and chains of references: the size is the number of levels. */
export const deepShapes: Readonly<Record<string, Shape>> = {
  "properties in properties": nested((inner) => objectOf({ next: inner })),
  "items in items": nested((inner) => ({ type: "array", items: inner })),
  "values in values": nested((inner) => ({ type: "object", additionalProperties: inner })),
  "patterns in patterns": nested((inner) => ({
    type: "object",
    patternProperties: { "^a": inner },
    additionalProperties: false,
  })),
  "tuples in tuples": nested((inner) => ({ type: "array", prefixItems: [text, inner] })),
  "allOf in allOf": nested((inner) => ({ allOf: [inner] })),
  "anyOf in anyOf": nested((inner, level) => ({
    anyOf: [inner, objectOf({ [`p${level}`]: text })],
  })),
  "oneOf in oneOf": nested((inner) => ({ oneOf: [inner, { type: "null" }] })),
  "not in not": nested((inner) => ({ not: inner })),
  "if in if": nested((inner, level) => ({
    if: objectOf({ [`p${level}`]: text }),
    // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
    then: inner,
  })),
  "unevaluated in unevaluated": nested((inner) => ({
    ...objectOf({ a: text }),
    unevaluatedProperties: inner,
  })),
  "objects in alternatives": nested((inner) => ({
    anyOf: [objectOf({ next: inner }), objectOf({ other: inner })].slice(0, 1),
  })),
  "the same property in two parts of allOf": {
    full: 1000,
    checked: 100,
    make: (size) => ({
      $defs: keyed(size, "Level", (index) => ({
        type: "object",
        allOf: [
          objectOf({ next: ref(`Level${(index + 1) % size}`) }),
          objectOf({ next: ref(`Level${(index + 1) % size}`) }),
        ],
      })),
    }),
  },
  "both ways through allOf": {
    full: 1000,
    checked: 50,
    make: (size) => ({
      $defs: keyed(size, "Level", (index) =>
        index === size - 1
          ? objectOf({ end: text })
          : {
              ...objectOf({ [`p${index}`]: text }),
              allOf: [ref(`Level${index + 1}`), ref(`Level${Math.min(index + 2, size - 1)}`)],
            },
      ),
    }),
  },
  "both ways through anyOf": chain(1000, (next, index) => ({
    anyOf: [next, objectOf({ [`p${index}`]: text }), next],
  })),
  references: chain(12_000, (next) => next),
  "references to read-only": chain(2000, (next) => ({ allOf: [next], readOnly: true })),
  "references of properties": chain(2000, (next) => objectOf({ next })),
  "references of items": chain(2000, (next) => ({ type: "array", items: next })),
  "references or null": chain(12_000, (next) => ({ anyOf: [next, { type: "null" }] })),
  inheritance: chain(2000, (next, index) => ({
    ...objectOf({ [`p${index}`]: text }),
    allOf: [next],
  })),
  "inheritance of the same property": chain(2000, (next, index) => ({
    ...objectOf({ p: { type: "string", description: `Level ${index}.` } }),
    allOf: [next],
  })),
  "inheritance with tags": {
    full: 1000,
    checked: 100,
    make: (size) => ({
      $defs: {
        Level0: { ...objectOf({ kind: text }), discriminator: { propertyName: "kind" } },
        ...keyed(size, "Sub", (index) => ({
          ...objectOf({ kind: { const: `kind${index}` }, [`p${index}`]: text }),
          allOf: [index === 0 ? ref("Level0") : ref(`Sub${index - 1}`)],
        })),
      },
    }),
  },
};

function nested(around: (inner: Json, level: number) => Json): Shape {
  return {
    full: 1000,
    checked: 100,
    make: (size) => {
      let schema: Json = text;
      for (let level = 0; level < size; level++) schema = around(schema, level);
      return { $defs: { Root: schema, User: objectOf({ root: ref("Root") }) } };
    },
  };
}

/** Definitions that lead from one to the next; the last one is an object. */
function chain(full: number, link: (next: Json, index: number) => Json): Shape {
  return {
    full,
    checked: full / 10,
    make: (size) => ({
      $defs: {
        ...keyed(size - 1, "Link", (index) =>
          link(ref(index === size - 2 ? "Last" : `Link${index + 1}`), index),
        ),
        Last: objectOf({ end: text }),
      },
    }),
  };
}

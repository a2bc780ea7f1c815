import type { Json } from "../../../generator/source/json.js";
import { keyed, listed, objectOf, ref, type Shape, text } from "./shape.js";

/** Much of one kind beside each other: the size is how many. */
export const wideShapes: Readonly<Record<string, Shape>> = {
  "members of a union, references with a discriminator": union(10_000, 1000, (index) => index, {
    discriminator: { propertyName: "kind" },
  }),
  "members of a union, references with tags": union(10_000, 1000, (index) => index, {}),
  "members of a union, references without tags": union(10_000, 1000, () => undefined, {}),
  "members of a union, inline with tags": inlineUnion((index) => ({
    ...objectOf({ kind: { const: `kind${index}` }, [`p${index}`]: text }),
    required: ["kind"],
  })),
  "members of a union, inline without tags": inlineUnion((index) =>
    objectOf({ [`p${index}`]: text }),
  ),
  "members of a union, inline and alike": inlineUnion(() => objectOf({ p: text })),
  "members of a union, arrays": inlineUnion((index) => ({
    type: "array",
    items: objectOf({ [`p${index}`]: text }),
  })),
  "members of a union, tuples": inlineUnion((index) => ({
    type: "array",
    prefixItems: [{ const: `kind${index}` }, text],
  })),
  "members of a union, constants": inlineUnion((index) => ({
    const: `value ${index}`,
    description: `The value ${index}.`,
  })),
  "members of a union, texts with patterns": inlineUnion((index) => ({
    type: "string",
    pattern: `^a${index}$`,
  })),
  "members of a tree": {
    full: 5000,
    checked: 400,
    make: (size) => ({
      $defs: {
        Base: {
          ...objectOf({ kind: text, id: text }),
          required: ["kind"],
          discriminator: {
            propertyName: "kind",
            mapping: Object.fromEntries(
              listed(size, (index) => [`kind${index}`, `#/$defs/Leaf${index}`]),
            ),
          },
        },
        ...keyed(size, "Leaf", (index) => ({
          allOf: [ref("Base"), objectOf({ kind: { const: `kind${index}` }, value: text })],
        })),
        Holder: objectOf({ one: ref("Base"), many: { type: "array", items: ref("Base") } }),
      },
    }),
  },
  "subclasses without tags": {
    full: 5000,
    checked: 400,
    make: (size) => ({
      $defs: {
        Base: objectOf({ id: text }),
        ...keyed(size, "Leaf", (index) => ({
          allOf: [ref("Base")],
          ...objectOf({ [`p${index}`]: text }),
        })),
      },
    }),
  },
  "values of two enums": {
    full: 5000,
    checked: 5000,
    make: (size) => ({
      $defs: {
        Closed: { type: "string", enum: listed(size, (index) => `value ${index}`) },
        Open: {
          anyOf: [text, { type: "string", enum: listed(size, (index) => `value-${index}`) }],
        },
        Holder: objectOf({ closed: ref("Closed"), open: ref("Open") }),
      },
    }),
  },
  "values of an enum of numbers": one(20_000, (size) => ({
    enum: listed(size, (index) => index),
  })),
  "values of an enum of objects": one(5000, (size) => ({
    enum: listed(size, (index) => ({ value: [index] })),
  })),
  properties: one(3000, (size) => objectOf(keyed(size, "property_", () => text))),
  "properties that are objects": one(3000, (size) =>
    objectOf(keyed(size, "property_", (index) => objectOf({ [`p${index}`]: text }))),
  ),
  "properties of one name in TypeScript": one(3000, (size) =>
    objectOf(keyed(size, "", (index) => (index % 2 === 0 ? text : { type: "integer" }))),
  ),
  "required keys": one(20_000, (size) => ({
    ...objectOf({ a: text }),
    required: listed(size, (index) => `key ${index}`),
  })),
  "required keys beyond those of a base": {
    full: 20_000,
    checked: 2000,
    make: (size) => ({
      $defs: {
        Base: objectOf({ a: text }),
        Sub: { allOf: [ref("Base")], required: listed(size, (index) => `key ${index}`) },
      },
    }),
  },
  "required keys of alternatives": one(3000, (size) => ({
    ...objectOf(keyed(size, "p", () => text)),
    anyOf: listed(size, (index) => ({ required: [`p${index}`] })),
  })),
  "dependent keys": one(3000, (size) => ({
    ...objectOf(keyed(size, "p", () => text)),
    dependentRequired: Object.fromEntries(
      listed(size, (index) => [`p${index}`, [`p${(index + 1) % size}`]]),
    ),
  })),
  "dependent schemas": one(3000, (size) => ({
    ...objectOf({ a: text }),
    dependentSchemas: keyed(size, "p", (index) => objectOf({ [`q${index}`]: text })),
  })),
  "patterns of keys": one(2000, (size) => ({
    type: "object",
    patternProperties: Object.fromEntries(
      listed(size, (index) => [`^p${index}_`, index % 2 === 0 ? text : { type: "integer" }]),
    ),
    additionalProperties: false,
  })),
  "items of a tuple": one(3000, (size) => ({
    type: "array",
    prefixItems: listed(size, (index) => (index % 2 === 0 ? text : { type: "integer" })),
  })),
  "parts of allOf": one(5000, (size) => ({
    allOf: listed(size, (index) => objectOf({ [`p${index}`]: text })),
  })),
  "parts of allOf with the same property": one(5000, (size) => ({
    allOf: listed(size, (index) => objectOf({ p: { type: "string", minLength: index } })),
  })),
  "parts of allOf, references": {
    full: 3000,
    checked: 300,
    make: (size) => ({
      $defs: {
        ...keyed(size, "Part", (index) => objectOf({ [`p${index}`]: text })),
        All: { allOf: listed(size, (index) => ref(`Part${index}`)) },
      },
    }),
  },
  conditions: one(2000, (size) => ({
    ...objectOf({ kind: text }),
    allOf: listed(size, (index) => ({
      if: { properties: { kind: { const: `kind${index}` } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
      then: objectOf({ [`p${index}`]: text }),
    })),
  })),
  "definitions of one name in TypeScript": {
    full: 3000,
    checked: 300,
    make: (size) => ({
      $defs: Object.fromEntries(
        listed(size, (index) => [
          `a${"-".repeat(index % 50)}b${"_".repeat(Math.floor(index / 50))}`,
          objectOf({ [`p${index}`]: text }),
        ]),
      ),
    }),
  },
  "tags of a mapping that lead to one model": {
    full: 5000,
    checked: 500,
    make: (size) => ({
      $defs: {
        Base: {
          ...objectOf({ kind: text }),
          discriminator: {
            propertyName: "kind",
            mapping: Object.fromEntries(listed(size, (index) => [`kind${index}`, "#/$defs/Leaf"])),
          },
        },
        Leaf: { allOf: [ref("Base")], ...objectOf({ a: text }) },
      },
    }),
  },
  "references to one model": {
    full: 5000,
    checked: 500,
    make: (size) => ({
      $defs: {
        Target: objectOf({ a: text }),
        ...keyed(size, "User", (index) => objectOf({ [`p${index}`]: ref("Target") })),
      },
    }),
  },
  "named texts": {
    full: 10_000,
    checked: 1000,
    make: (size) => ({
      $defs: keyed(size, "Text", (index) => ({ type: "string", maxLength: index + 1 })),
    }),
  },
  "unions of unions": {
    full: 1000,
    checked: 100,
    make: (size) => ({
      $defs: {
        ...keyed(size, "Leaf", (index) => ({
          ...objectOf({ kind: { const: `kind${index}` } }),
          required: ["kind"],
        })),
        ...keyed(size, "Union", (index) => ({
          oneOf: [ref(`Leaf${index}`), ref(index === 0 ? `Leaf${size - 1}` : `Union${index - 1}`)],
        })),
      },
    }),
  },
};

function union(
  full: number,
  checked: number,
  tagOf: (index: number) => number | undefined,
  more: Readonly<Record<string, Json>>,
): Shape {
  return {
    full,
    checked,
    make: (size) => ({
      $defs: {
        ...keyed(size, "Member", (index) => member(index, tagOf(index))),
        Any: { oneOf: listed(size, (index) => ref(`Member${index}`)), ...more },
      },
    }),
  };
}

function member(index: number, tag: number | undefined): Json {
  if (tag === undefined) return objectOf({ [`p${index}`]: text });
  return { ...objectOf({ kind: { const: `kind${tag}` }, value: text }), required: ["kind"] };
}

function inlineUnion(make: (index: number) => Json): Shape {
  return one(10_000, (size) => ({ anyOf: listed(size, make) }), 1000);
}

/** One large definition, and one that uses it. */
function one(full: number, make: (size: number) => Json, checked: number = full / 10): Shape {
  return {
    full,
    checked,
    make: (size) => ({ $defs: { Large: make(size), User: objectOf({ large: ref("Large") }) } }),
  };
}

import type { BrokenCase } from "./broken-case.js";
import { brokenReferences } from "./broken-references.js";

/** YAML of one schema file: what is wrong, the text, the line. */
const schemas: readonly (readonly [string, string, number])[] = [
  [
    "a mapping to nothing",
    tree("discriminator: { propertyName: k, mapping: { a: '#/$defs/X' } }"),
    6,
  ],
  ["an unknown type", "title: A\ntype: objekt\n", 2],
  ["a number as type", "title: A\ntype: 1\n", 2],
  ["properties in a list", "title: A\nproperties: [a]\n", 2],
  ["a text as a property", "title: A\nproperties:\n  a: text\n", 3],
  ["a number as a property", "title: A\nproperties:\n  a: 1\n", 3],
  ["required as a text", "title: A\nrequired: a\n", 2],
  ["required of numbers", "title: A\nrequired: [1]\n", 2],
  ["an enum that is no list", "title: A\nenum: a\n", 2],
  ["a pattern that is a number", "title: A\npattern: 1\n", 2],
  ["a bound that is a text", "title: A\nminimum: '1'\n", 2],
  ["a length that is a fraction", "title: A\nminLength: 1.5\n", 2],
  ["a length below zero", "title: A\nmaxLength: -1\n", 2],
  ["items that are a text", "title: A\nitems: a\n", 2],
  ["allOf that is a map", "title: A\nallOf: {}\n", 2],
  ["anyOf of texts", "title: A\nanyOf: [a]\n", 2],
  ["definitions in a list", "title: A\n$defs: []\n", 2],
  ["a title that is a list", "title: []\ntype: object\n", 1],
  ["a format that is a number", "title: A\nformat: 1\n", 2],
  ["an id with a fragment", "title: A\n$id: 'a#b'\n", 2],
  ["an id twice", "$defs:\n  A: { $id: urn:a }\n  B: { $id: urn:a }\n", 3],
  ["an anchor that is none", "title: A\n$anchor: '1 2'\n", 2],
  ["an anchor twice", "$defs:\n  A: { $anchor: a }\n  B: { $anchor: a }\n", 3],
  ["a name that is none", "title: A\nx-ts-name: 'a b'\n", 2],
  ["a reserved name", "title: A\nx-ts-name: class\n", 2],
  ["too few names of values", "title: A\nenum: [a, b]\nx-enum-varnames: [A]\n", 3],
  ["an unknown mixin", "title: A\ntype: object\nx-mixins: [Nothing]\n", 3],
  ["an unknown OpenAPI", "openapi: 9.0.0\ninfo: {}\n", 1],
  ["an unknown Swagger", "swagger: '1.2'\ninfo: {}\n", 1],
  ["an unknown AsyncAPI", "asyncapi: 9.0.0\ninfo: {}\n", 1],
];

/** Lines of a configuration that are wrong, the rest of it being right. */
const configs: readonly (readonly [string, string, number | undefined])[] = [
  [
    "an unknown key",
    "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: { a: { schemas: in } }\nouts: b\n",
    4,
  ],
  [
    "a bad package name",
    "package: { name: A B, version: 1.0.0 }\nout: out\nnamespaces: { a: { schemas: in } }\n",
    1,
  ],
  [
    "a bad version",
    "package: { name: a, version: one }\nout: out\nnamespaces: { a: { schemas: in } }\n",
    1,
  ],
  [
    "a bad namespace",
    "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: { ../a: { schemas: in } }\n",
    3,
  ],
  ["no namespace", "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: {}\n", 3],
  [
    "bad naming",
    "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: { a: { schemas: in, naming: snake } }\n",
    3,
  ],
  [
    "a bad limit",
    "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: { a: { schemas: in } }\nlimits: { schemas: x }\n",
    4,
  ],
  [
    "a bad dependency",
    "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: { a: { schemas: in, dependencies: { ../b: '1' } } }\n",
    3,
  ],
  [
    "the package inside the schemas",
    "package: { name: a, version: 1.0.0 }\nout: in/out\nnamespaces: { a: { schemas: in } }\n",
    undefined,
  ],
  [
    "schemas that are not there",
    "package: { name: a, version: 1.0.0 }\nout: out\nnamespaces: { a: { schemas: nothing } }\n",
    undefined,
  ],
];

/** Files that can be read, and mean nothing. */
export const brokenSchemas: readonly BrokenCase[] = [
  ...[...brokenReferences, ...schemas].map(([name, text, line]) => ({
    name: `A schema with ${name}`,
    files: { "in/a.yaml": text },
    line,
  })),
  ...configs.map(([name, text, line]) => ({
    name: `A configuration with ${name}`,
    files: { "in/a.yaml": "title: A\ntype: object\n", "modelsmith.yaml": text },
    line,
  })),
];

function tree(line: string): string {
  return `$defs:\n  A:\n    type: object\n    required: [k]\n    properties: { k: { type: string } }\n    ${line}\n`;
}

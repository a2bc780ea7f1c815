import { stringify } from "yaml";
import type { Project } from "./accepted-places.js";

/** Places where only some texts mean anything: by name, a project that holds a text there. */
export const refusedPlaces: Readonly<Record<string, (text: string) => Project>> = {
  "x-ts-name of a class": (text) => schemas({ A: { ...model, "x-ts-name": text } }),
  "x-ts-name of a property": (text) =>
    schemas({ A: { type: "object", properties: { a: { type: "string", "x-ts-name": text } } } }),
  "--name": (text) => ({ "schemas/schema.json": JSON.stringify(model), rootName: text }),
  "x-enum-varnames": (text) => schemas({ A: { enum: ["a"], "x-enum-varnames": [text] } }),
  "x-mixins": (text) => schemas({ A: { ...model, "x-mixins": [text] } }),
  "x-collect into": (text) =>
    schemas({
      A: { ...model, "x-collect": { result: { $ref: "#/$defs/B" } } },
      B: { allOf: [{ $ref: "#/$defs/A" }], "x-collect": [{ into: text, from: text }] },
    }),
  "x-merge": (text) =>
    schemas({ A: { type: "object", properties: { a: { type: "string", "x-merge": text } } } }),
  type: (text) => schemas({ A: { type: text } }),
  $id: (text) => schemas({ A: { ...model, $id: text } }),
  $anchor: (text) => schemas({ A: { ...model, $anchor: text } }),
  $dynamicAnchor: (text) => schemas({ A: { ...model, $dynamicAnchor: text } }),
  $schema: (text) => ({ "schemas/a.json": JSON.stringify({ ...model, $schema: text }) }),
  $ref: (text) => schemas({ A: { $ref: text }, B: model }),
  "target of a mapping": (text) =>
    schemas({ A: { ...model, discriminator: { propertyName: "a", mapping: { a: text } } } }),
  "package name": (text) => configured({ package: { name: text, version: "1.0.0" } }),
  "package version": (text) => configured({ package: { name: "a", version: text } }),
  "namespace name": (text) => configured({ namespaces: { [text]: { schemas: "schemas" } } }),
  "dependency name": (text) =>
    configured({ namespaces: { a: { schemas: "schemas", dependencies: { [text]: "^1.0.0" } } } }),
  "dependency range": (text) =>
    configured({ namespaces: { a: { schemas: "schemas", dependencies: { a: text } } } }),
  "key of the configuration": (text) => configured({ [text]: text }),
};

const model = { type: "object", properties: { a: { type: "string" } } };

function schemas($defs: object): Project {
  return { "schemas/schema.json": JSON.stringify({ $defs }) };
}

function configured(more: object): Project {
  const usual = {
    package: { name: "a", version: "1.0.0" },
    out: "out",
    namespaces: { a: { schemas: "schemas" } },
  };
  return { ...schemas({ A: model }), "modelsmith.yaml": stringify({ ...usual, ...more }) };
}

import { beforeAll, expect, it } from "vitest";
import { type LoadedPackage, loadPackage } from "./load-package.js";

const definitions = {
  Person: {
    description: "Somebody.",
    type: "object",
    required: ["name"],
    properties: {
      name: { $ref: "#/$defs/Team/properties/title" },
      team: { $ref: "#/$defs/Team", description: "Where they work." },
      boss: { $ref: "#/$defs/Person" },
      home: { type: "object", properties: { city: { type: "string" } } },
    },
  },
  Team: {
    type: "object",
    properties: {
      title: { type: "string", minLength: 1, examples: [{ $ref: "not a reference" }] },
      members: { type: "array", items: { $ref: "#/$defs/Person" } },
      parts: { $ref: "#/$defs/Team/properties/tree" },
      tree: { type: "array", items: { $ref: "#/$defs/Team/properties/tree" } },
    },
  },
};

let loaded: LoadedPackage;

beforeAll(async () => {
  loaded = await loadPackage(definitions);
});

/** Every `$ref` of a schema, and what it leads to in the same document. */
function referencesOf(document: unknown): readonly [string, unknown][] {
  const found: [string, unknown][] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== "object" || value === null || key === "examples") return;
    for (const [name, item] of Object.entries(value)) {
      if (name === "$ref" && typeof item === "string") found.push([item, follow(document, item)]);
      visit(item, name);
    }
  };
  visit(document, "");
  return found;
}

function follow(document: unknown, reference: string): unknown {
  const keys = reference.split("/").slice(1);
  return keys.reduce<unknown>((value, key) => Object(value)[key], document);
}

it.each(["Person", "Team"])("shows the schema of %s with all that it refers to", (name) => {
  const references = referencesOf(loaded.exports[name]?.jsonSchema);
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter(([, target]) => target === undefined)).toEqual([]);
});

it("copies what a reference leads to that has no name of its own", () => {
  expect(loaded.exports.Person?.jsonSchema).toMatchObject({
    description: "Somebody.",
    properties: {
      name: { type: "string", minLength: 1 },
      team: { $ref: "#/$defs/Team", description: "Where they work." },
      boss: { $ref: "#/$defs/Person" },
    },
    $defs: { Person: { required: ["name"] } },
  });
});

it("leaves alone what only looks like a reference", () => {
  const schema = JSON.stringify(loaded.exports.Team?.jsonSchema);
  expect(schema).toContain('"examples":[{"$ref":"not a reference"}]');
});

it("checks parts that refer to themselves without a name", () => {
  expect(loaded.issues("Team", { tree: [[], [[]]], parts: [] })).toEqual([]);
  expect(loaded.issues("Team", { parts: [[], [1]] }).map(({ path }) => path)).toEqual([
    ["parts", 1, 0],
  ]);
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isJsonObject, type Json, type JsonObject } from "../../../generator/source/json.js";
import type { Facts } from "./facts.js";
import { describeSchemas } from "./schema-facts.js";
import { type Definition, objectAt, objectsAt, stringsAt } from "./schema-files.js";

/** Holds the schemas of a namespace to its facts, and to the rules that all schema files keep. */
export function testSchemas(facts: Facts, definitions: readonly Definition[]): void {
  const described = describeSchemas(definitions);
  testDeclarations(facts, described, definitions);
  testTrees(described);
  testFiles(described, definitions);
}

const kinds = ["models", "enums", "unions", "maps"] as const;

function testDeclarations(
  facts: Facts,
  described: Facts,
  definitions: readonly Definition[],
): void {
  describe("the schemas declare what the service has, and nothing else", () => {
    it("under unique names", () => {
      const names = definitions.map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    it.each(kinds)("all %s", (kind) => {
      expect(namesOf(described, kind)).toEqual(namesOf(facts, kind));
    });

    for (const kind of kinds) {
      it.each(namesOf(facts, kind))("%s", (name) => {
        expect(described[kind]?.[name]).toEqual(facts[kind]?.[name]);
      });
    }

    it("with enums that are open or closed", () => {
      expect([...(described.closed ?? [])].sort()).toEqual([...(facts.closed ?? [])].sort());
    });
  });
}

function testTrees(described: Facts): void {
  describe("the trees hang together", () => {
    const models = Object.entries(described.models);
    const bases = models.filter(([, { mapping }]) => mapping !== undefined);

    it.each(bases)("%s is the base of what it maps to, and the tags are theirs", (name, base) => {
      const tag = base.discriminator ?? "";
      const claimed = Object.values(base.mapping ?? {}).map((child) => described.models[child]);
      const kept = models.map(([, model]) => model).filter((model) => model.base === name);
      expect(new Set(claimed)).toEqual(new Set(kept));
      expect(claimed.map((child) => child?.fields[tag]?.constant)).toEqual(
        Object.keys(base.mapping ?? {}),
      );
    });

    it.each(bases)("%s has every tag among the values of its tag", (_, base) => {
      const { type = "", constant } = base.fields[base.discriminator ?? ""] ?? {};
      const values =
        constant === undefined ? Object.values(described.enums[type] ?? {}) : [constant];
      const tags = Object.keys(base.mapping ?? {});
      expect(type === "string" ? [] : tags.filter((tag) => !values.includes(tag))).toEqual([]);
    });
  });
}

function testFiles(described: Facts, definitions: readonly Definition[]): void {
  describe("the schema files", () => {
    const urls = definitions.map(({ url }) => url);

    it.each(definitions)("$name is described, and leads nowhere in vain", ({ schema, url }) => {
      expect(schema.description).toMatch(/^[A-Z].*\.$/s);
      const targets = referencesOf(schema).map((reference) => new URL(reference, url).href);
      expect(targets.filter((target) => !urls.includes(target))).toEqual([]);
    });

    const enums = definitions.filter(({ name }) => name in described.enums);

    it.each(enums)("$name has as many member names and descriptions as values", ({ schema }) => {
      const members = [schema, ...objectsAt(schema, "anyOf")];
      for (const member of members.filter((member) => Array.isArray(member.enum))) {
        for (const keyword of ["x-enum-varnames", "x-enum-descriptions"]) {
          if (member[keyword] === undefined) continue;
          expect(stringsAt(member, keyword)).toHaveLength(stringsAt(member, "enum").length);
        }
      }
    });

    const $defs = Object.fromEntries(
      definitions.map(({ name, schema }) => [name, inOneDocument(schema)]),
    );

    it.each(defaultsOf(definitions))("allow the default of $field", ({ value, rest }) => {
      const checker = z.fromJSONSchema({ ...inOneDocument(rest), $defs });
      expect(checker.safeParse(value)).toEqual({ success: true, data: value });
    });
  });
}

function namesOf(facts: Facts, kind: (typeof kinds)[number]): readonly string[] {
  return Object.keys(facts[kind] ?? {}).sort();
}

interface Default {
  readonly field: string;
  readonly value: Json | undefined;
  /** The field's schema, the default aside. */
  readonly rest: JsonObject;
}

function defaultsOf(definitions: readonly Definition[]): readonly Default[] {
  return definitions.flatMap(({ name, schema }) => {
    const properties = objectAt(schema, "properties");
    const wires = Object.keys(properties).filter((wire) => "default" in objectAt(properties, wire));
    return wires.map((wire) => {
      const { default: value, ...rest } = objectAt(properties, wire);
      return { field: `${name}.${wire}`, value, rest };
    });
  });
}

/** Every reference in a schema, those of a discriminator's mapping included. */
function referencesOf(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (!isJsonObject(value)) return [];
  const mapping = Object.values(objectAt(value.discriminator, "mapping"));
  const own = [value.$ref, ...mapping].filter((item) => typeof item === "string");
  return [...own, ...Object.values(value).flatMap(referencesOf)];
}

/** The same schema with its references as they read when all definitions are in one document. */
function inOneDocument(schema: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(schema).replaceAll(/"[^"#]*(#\/\$defs\/\w+)"/g, '"$1"'));
}

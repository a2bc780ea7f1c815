import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isJsonObject, type Json, type JsonObject } from "../../generator/source/json.js";
import { facts } from "./facts.js";
import { describeSchemas } from "./schema-facts.js";
import { objectAt, objectsAt, readDefinitions, stringsAt } from "./schema-files.js";

const definitions = await readDefinitions();
const described = describeSchemas(definitions);

describe("the schemas declare what the service has, and nothing else", () => {
  it("under unique names", () => {
    const names = definitions.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("in 168 models, 31 enums and 3 unions", () => {
    expect(namesOf(described)).toEqual(namesOf(facts));
    expect(namesOf(facts).map(({ length }) => length)).toEqual([168, 31, 3]);
  });

  it.each(Object.keys(facts.models))("%s", (name) => {
    expect(described.models[name]).toEqual(facts.models[name]);
  });

  it.each(Object.keys(facts.enums))("%s", (name) => {
    expect(described.enums[name]).toEqual(facts.enums[name]);
  });

  it.each(Object.keys(facts.unions))("%s", (name) => {
    expect(described.unions[name]).toEqual(facts.unions[name]);
  });
});

describe("the trees hang together", () => {
  const bases = Object.entries(described.models).filter(([, { mapping }]) => mapping !== undefined);

  it.each(bases)("%s is the base of what it maps to, and the tags are theirs", (name, base) => {
    const tag = base.discriminator ?? "";
    const claimed = Object.values(base.mapping ?? {}).map((child) => described.models[child]);
    const kept = Object.values(described.models).filter((model) => model.base === name);
    expect(new Set(claimed)).toEqual(new Set(kept));
    expect(claimed.map((child) => child?.fields[tag]?.constant)).toEqual(
      Object.keys(base.mapping ?? {}),
    );
  });

  it.each(bases)("%s has every tag among the values of its tag", (_, base) => {
    const type = base.fields[base.discriminator ?? ""]?.type ?? "";
    const values = Object.values(described.enums[type] ?? {});
    const tags = Object.keys(base.mapping ?? {});
    expect(type === "string" ? [] : tags.filter((tag) => !values.includes(tag))).toEqual([]);
  });
});

describe("the schema files", () => {
  const urls = definitions.map(({ url }) => url);

  it.each(definitions)("$name is described, and leads nowhere in vain", ({ schema, url }) => {
    expect(schema.description).toMatch(/^[A-Z].*\.$/s);
    const targets = referencesOf(schema).map((reference) => new URL(reference, url).href);
    expect(targets.filter((target) => !urls.includes(target))).toEqual([]);
  });

  it.each(definitions)(
    "$name has as many member names and descriptions as values",
    ({ schema }) => {
      const values = objectsAt(schema, "anyOf").filter((member) => Array.isArray(member.enum));
      for (const member of values) {
        for (const keyword of ["x-enum-varnames", "x-enum-descriptions"]) {
          if (member[keyword] === undefined) continue;
          expect(stringsAt(member, keyword)).toHaveLength(stringsAt(member, "enum").length);
        }
      }
    },
  );

  const enums = definitions.filter(({ name }) => name in described.enums);
  const $defs = Object.fromEntries(enums.map(({ name, schema }) => [name, schema]));
  const defaults = definitions.flatMap(({ name, schema }) =>
    Object.keys(objectAt(schema, "properties"))
      .map((wire) => ({
        field: `${name}.${wire}`,
        property: objectAt(objectAt(schema, "properties"), wire),
      }))
      .filter(({ property }) => "default" in property),
  );

  it.each(defaults)("allow the default of $field", ({ property: { default: value, ...rest } }) => {
    const checker = z.fromJSONSchema({ ...inOneDocument(rest), $defs });
    expect(checker.safeParse(value)).toEqual({ success: true, data: value });
  });
});

function namesOf({ models, enums, unions }: typeof facts): readonly string[][] {
  return [models, enums, unions].map((kind) => Object.keys(kind).sort());
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

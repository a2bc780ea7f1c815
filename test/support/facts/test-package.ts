import { describe, expect, it } from "vitest";
import { allFields, type Facts, type FieldFacts } from "./facts.js";
import { findClass, findTypeConst } from "./find-export.js";

/** Holds the exports of a generated namespace to its facts. */
export function testPackage(exported: object, facts: Facts): void {
  testFields(exported, facts);
  testConstants(exported, facts);
  testTrees(exported, facts);
  testEnums(exported, facts);
}

function testFields(exported: object, facts: Facts): void {
  const models = Object.entries(facts.models);

  describe("a class has the fields of its model", () => {
    it.each(models)("%s", (name, model) => {
      const fields = findClass(exported, name, model).modelFields.map(
        ({ wire, name, required, readOnly, writeOnly, default: value }) => [
          wire,
          { name, required, readOnly, writeOnly, default: value },
        ],
      );
      const expected = Object.entries(allFields(facts, model)).map(([wire, field]) => [
        wire,
        {
          name: field.name,
          required: !!field.required,
          readOnly: !!field.readOnly,
          writeOnly: !!field.writeOnly,
          default: field.default,
        },
      ]);
      expect(fields).toHaveLength(expected.length);
      expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(expected));
    });
  });

  describe("a class names the types of its fields", () => {
    it.each(models)("%s", (name, model) => {
      const found = findClass(exported, name, model).modelFields.map(({ wire, type }) => [
        wire,
        type,
      ]);
      const types: Readonly<Record<string, string>> = Object.fromEntries(found);
      for (const [wire, field] of Object.entries(allFields(facts, model))) {
        // A tree has members with tags that nobody knows, so its own tag is never closed.
        const opened = wire === model.discriminator && facts.closed?.includes(field.type ?? "");
        for (const word of opened ? ["string"] : words(field))
          expect(types[wire]).toMatch(new RegExp(`(^|\\W)${word}(\\W|$)`));
      }
    });
  });
}

function testConstants(exported: object, facts: Facts): void {
  const leaves = Object.entries(facts.models).filter(([, { mapping }]) => mapping === undefined);

  describe("new fills in what can only have one value, and nothing else", () => {
    it.each(leaves)("%s", (name, model) => {
      const constants = Object.entries(allFields(facts, model)).filter(
        ([, { constant, required }]) => required && constant !== undefined,
      );
      const expected = constants.map(([wire, { constant }]) => [wire, constant]);
      const Class = findClass(exported, name, model);
      expect(new Class({}).toJSON()).toEqual(Object.fromEntries(expected));
    });
  });
}

function testTrees(exported: object, facts: Facts): void {
  const models = Object.entries(facts.models);
  const trees = models.filter(([, { mapping }]) => mapping !== undefined);
  const leaves = models.filter(([, { mapping }]) => mapping === undefined);
  const tags = trees.flatMap(([base, { discriminator = "", mapping = {} }]) =>
    Object.entries(mapping).map(([tag, child]) => ({ base, discriminator, tag, child })),
  );

  describe("a tree tells its members apart", () => {
    it.each(tags)("$base: $tag is $child", ({ base, discriminator, tag, child }) => {
      const wire = { [discriminator]: tag, unheard_of: [1] };
      const value = findTypeConst(exported, base).fromJSON(wire);
      expect(findTypeConst(exported, child).is(value)).toBe(true);
      expect(JSON.parse(JSON.stringify(value))).toEqual(wire);
    });

    it.each(trees)(
      "%s: no member claims a tag it does not have",
      (base, { discriminator = "" }) => {
        const tree = findTypeConst(exported, base);
        const value = tree.fromJSON({ [discriminator]: "unheard.of", kept: { by: "all" } });
        expect(tree.is(value)).toBe(true);
        const claiming = leaves.filter(([name, model]) =>
          findClass(exported, name, model).is(value),
        );
        expect(claiming).toEqual([]);
        expect(JSON.stringify(value)).toBe(`{"${discriminator}":"unheard.of","kept":{"by":"all"}}`);
      },
    );
  });
}

function testEnums(exported: object, facts: Facts): void {
  describe("an enum lists its values, by name too", () => {
    it.each(Object.entries(facts.enums))("%s", (name, members) => {
      const found: unknown = Reflect.get(exported, name);
      expect(found).toMatchObject({ ...members, values: Object.values(members) });
    });
  });

  describe("an enum takes other values when it is open", () => {
    it.each(Object.entries(facts.enums))("%s", (name, members) => {
      const open = facts.closed?.includes(name) !== true;
      const { safeParse } = findTypeConst(exported, name);
      const accepted = [...Object.values(members), "unheard.of"].map((value) => safeParse(value));
      const expected = [...Object.values(members).map(() => true), open];
      expect(accepted.map(({ success }) => success)).toEqual(expected);
    });
  });
}

/** Words that the TypeScript type of a field must hold; listed values stand in it as literals. */
function words({ type, constant, nullable, allowed }: FieldFacts): readonly string[] {
  const names = (type ?? "").match(/[A-Za-z]\w*/g) ?? [];
  const known = allowed?.map(String) ?? names.flatMap((name) => typescriptNames[name] ?? [name]);
  return [...known, ...(constant === undefined ? [] : [constant]), ...(nullable ? ["null"] : [])];
}

const typescriptNames: Readonly<Record<string, readonly string[]>> = {
  integer: ["number"],
  any: ["unknown"],
  bytes: ["Uint8Array"],
  datetime: ["Date"],
  list: [],
  map: [],
};

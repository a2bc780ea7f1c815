import { expect } from "vitest";
import type { Api, Declaration, ModelDeclaration, Type } from "../../generator/model/api.js";
import { allFields } from "../../generator/model/fields.js";
import { memberNames } from "../../generator/model/member-names.js";
import { isIdentifier } from "../../generator/naming.js";

/** Asserts what `build` promises: valid unique names, declared references, distinct tags, bases before subclasses. */
export function assertApi(api: Api): void {
  const declarations = [...api.declarations.values()];
  const names = declarations.flatMap(exportsOf);
  expect(names.filter((name) => !isIdentifier(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const files = api.families.map(({ file }) => file.toLowerCase());
  expect(new Set(files).size).toBe(files.length);
  const placed = api.families.flatMap((family) => family.declarations);
  expect(new Set(placed)).toEqual(new Set(declarations));
  for (const declaration of declarations) {
    if (declaration.kind === "model") assertModel(api, declaration, placed);
    if (declaration.kind === "alias" || declaration.kind === "union")
      assertType(api, declaration.type);
  }
}

function assertModel(api: Api, model: ModelDeclaration, placed: readonly Declaration[]): void {
  const attributes = [...allFields(model).values()].map(({ name }) => name);
  expect(attributes.filter((name) => !isIdentifier(name) || memberNames.has(name))).toEqual([]);
  expect(new Set(attributes).size).toBe(attributes.length);
  for (const field of model.fields) assertType(api, field.type);
  if (model.base !== undefined) {
    expect(placed.indexOf(model.base)).toBeLessThan(placed.indexOf(model));
    expect(model.base.family).toBe(model.family);
  }
  const tags = model.tree?.members.flatMap((member) => member.tags) ?? [];
  expect(new Set(tags).size).toBe(tags.length);
}

function assertType(api: Api, type: Type): void {
  switch (type.kind) {
    case "reference":
      expect(api.declarations.get(type.to.name)).toBe(type.to);
      break;
    case "list":
      assertType(api, type.items);
      break;
    case "map":
      assertType(api, type.values);
      break;
    case "union":
      for (const member of type.members) assertType(api, member);
      break;
    default:
      break;
  }
}

function exportsOf(declaration: Declaration): readonly string[] {
  const names = new Set([declaration.name, declaration.wireName]);
  if (declaration.kind === "model") names.add(declaration.className).add(declaration.initName);
  if (
    (declaration.kind === "model" || declaration.kind === "union") &&
    declaration.tree !== undefined
  ) {
    const { unknownName, unknownInitName, unionWireName } = declaration.tree;
    names.add(unknownName).add(unknownInitName).add(unionWireName);
  }
  return [...names];
}

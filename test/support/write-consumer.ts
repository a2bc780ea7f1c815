import { isComputed } from "../../generator/emit/mixed-base.js";
import {
  literalText,
  type Namer,
  typeText,
  unionWireName,
} from "../../generator/emit/type-text.js";
import type {
  Api,
  Declaration,
  EnumDeclaration,
  Field,
  ModelDeclaration,
  Tree,
  Type,
} from "../../generator/model/api.js";
import { allFields } from "../../generator/model/fields.js";
import { tagsOf } from "../../generator/model/tags.js";

/**
 * Writes a program against the package of an API that uses all of it as far as the docs promise: it imports every name from its
 * family, reads every attribute and wire key as the type it has, decodes every class, makes every class with the least and with all that `new` takes,
 * assigns every attribute, switches over every union, names every value of every enum. Where unknown members or values are
 * carried, it expects them. `from` is the folder of the package's sources.
 */
export function writeConsumer(api: Api, from: string): string {
  const imports = [`import * as m from "${from}/index.js";`];
  const declarations = api.families.flatMap((family) => family.declarations);
  const statements = declarations.flatMap((declaration, index) => {
    const name = `Family${index}`;
    imports.push(
      `import type { ${declaration.name} as ${name} } from "${from}/${declaration.family}.js";`,
    );
    return [`export type Use${name} = ${name};`, ...useDeclaration(declaration)];
  });
  return [...imports, ...statements, ""].join("\n");
}

const namer: Namer = {
  declaration: (_declaration, name) => `m.${name}`,
  global: (name) => name,
};

function useDeclaration(declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case "model":
      return [
        ...readModel(declaration),
        ...(declaration.tree === undefined ? decodeModel(declaration) : []),
        ...(declaration.tree === undefined ? makeModel(declaration) : []),
        ...(declaration.tree === undefined ? [] : visitTree(declaration, declaration.tree)),
      ];
    case "union":
      if (declaration.tree !== undefined) return visitTree(declaration, declaration.tree);
      return useType(declaration.name, declaration.type);
    case "enum":
      return useEnum(declaration);
    case "alias":
      return useType(declaration.name, declaration.type);
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function readModel(model: ModelDeclaration): readonly string[] {
  const fields = [...allFields(model).values()].filter((field) => !isComputed(field));
  const { className, wireName } = model;
  const attributes = fields.map((field, index) => {
    const type = typeText(readable(field.type), "attribute", namer) + orUndefined(field);
    return `  const a${index}: ${type} = value[${JSON.stringify(field.name)}]; void a${index};`;
  });
  const keys = fields.map((field, index) => {
    const type = typeText(readable(field.type), "wire", namer) + orUndefined(field);
    return `  const w${index}: ${type} = wire[${JSON.stringify(field.wire)}]; void w${index};`;
  });
  const bases =
    model.base === undefined ? [] : [`  const base: m.${model.base.className} = value; void base;`];
  return [
    `export function read${className}(value: m.${className}, wire: m.${wireName}): void {`,
    ...attributes,
    ...keys,
    ...bases,
    "}",
  ];
}

function decodeModel({ name, objectsOnly }: ModelDeclaration): readonly string[] {
  const others = objectsOnly ? "" : " | string | number | boolean | null | unknown[]";
  return [
    `export const decode${name} = (json: unknown): m.${name}${others} => m.${name}.parse(json);`,
  ];
}

function orUndefined({ required }: Field): string {
  return required ? "" : " | undefined";
}

/** Of a union that carries unknown members, any member of its tree has to be expected. */
function readable(type: Type): Type {
  switch (type.kind) {
    case "list":
      return { ...type, items: readable(type.items) };
    case "map":
      return { ...type, values: readable(type.values) };
    case "union": {
      const members = type.members.map(readable);
      if (type.fallback === undefined) return { ...type, members };
      return { ...type, members: [...members, { kind: "reference", to: type.fallback }] };
    }
    default:
      return type;
  }
}

function makeModel(model: ModelDeclaration): readonly string[] {
  const fields = [...allFields(model).values()].filter((field) => !isComputed(field));
  const asked = fields.filter((field) => field.constant === undefined && field.access !== "read");
  const required = asked.filter((field) => field.required);
  const tags = tagsOf(model);
  const parameters = asked.map(
    (field, index) => `  p${index}: ${typeText(field.type, "init", namer)},`,
  );
  const entry = (field: Field): string => `${JSON.stringify(field.name)}: p${asked.indexOf(field)}`;
  const assigned = asked
    .filter((field) => !tags.has(field.wire))
    .map((field, index) => {
      const type = typeText(field.type, "attribute", namer);
      return [
        `export function assign${index}To${model.className}(value: m.${model.className}, given: ${type}): void {`,
        `  value[${JSON.stringify(field.name)}] = given;`,
        "}",
      ].join("\n");
    });
  return [
    `export function make${model.className}(`,
    ...parameters,
    `): m.${model.initName} {`,
    `  void new m.${model.className}({ ${required.map(entry).join(", ")} });`,
    `  void new m.${model.className}({ ${asked.map(entry).join(", ")} });`,
    `  return { ${asked.map(entry).join(", ")} };`,
    "}",
    ...assigned,
  ];
}

function visitTree(declaration: Declaration, tree: Tree): readonly string[] {
  const nullable =
    declaration.kind === "union" && declaration.type.members.some(({ kind }) => kind === "null");
  const cases = tree.members.flatMap(({ tags }, index) => [
    ...tags.map((tag) => `    case ${literalText(tag)}:`),
    `      return see${index}(value);`,
  ]);
  const name = tree.name;
  const members = tree.members.map(
    ({ declaration: member }, index) =>
      `  const see${index} = (member: m.${member.name}): m.${name} => member;`,
  );
  return [
    `export function visit${name}(value: m.${name}, unknown: m.${tree.unknownName}): m.${name} {`,
    ...members,
    ...(nullable ? ["  if (value === null) return value;"] : []),
    `  switch (value[${JSON.stringify(tree.attribute)}]) {`,
    ...cases,
    "    default:",
    "      value.toJSON();",
    "      return unknown;",
    "  }",
    "}",
    `export type WireOf${name} = m.${unionWireName(declaration)};`,
  ];
}

function useEnum({ name, members, open, valueType }: EnumDeclaration): readonly string[] {
  const values = members.map(({ value }) => (value === null ? "null" : literalText(value)));
  const all = [...values, ...(open ? [valueType] : [])].join(" | ") || "never";
  const named = members.map(
    (member, index) =>
      `  const n${index}: ${values[index]} = m.${name}[${JSON.stringify(member.name)}]; void n${index};`,
  );
  return [
    `export function use${name}(value: m.${name}, given: ${all}): m.${name} {`,
    `  const all: ${all} = value; void all;`,
    ...named,
    "  return given;",
    "}",
  ];
}

function useType(name: string, type: Type): readonly string[] {
  const read = typeText(readable(type), "attribute", namer);
  const given = typeText(type, "attribute", namer);
  return [
    `export function use${name}(value: m.${name}, given: ${given}): m.${name} {`,
    `  const all: ${read} = value; void all;`,
    "  return given;",
    "}",
  ];
}

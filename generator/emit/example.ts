import type {
  AliasDeclaration,
  Api,
  EnumDeclaration,
  Field,
  ModelDeclaration,
  Tree,
  UnionDeclaration,
} from "../model/api.js";
import { allFields } from "../model/fields.js";
import { jsonLiteral, stringLiteral } from "./literal.js";
import { ownsTree } from "./tree-union.js";

/**
 * A short program for a README, made of what the namespace has: it decodes a member of the largest tree and switches on
 * its tag; without a tree it decodes the first model, and without a model the first value.
 */
export function exampleText(api: Api, from: string): string {
  const declarations = [...api.declarations.values()];
  const tree = largest(declarations.filter(ownsTree).map((owner) => owner.tree));
  if (tree !== undefined) return treeExample(tree, from);
  const model = declarations.find(({ kind }) => kind === "model");
  if (model?.kind === "model") return modelExample(model, from);
  const [value] = declarations;
  return value === undefined || value.kind === "model" ? "" : valueExample(value, from);
}

function largest(trees: readonly Tree[]): Tree | undefined {
  return trees.reduce<Tree | undefined>(
    (best, tree) =>
      best !== undefined && best.members.length >= tree.members.length ? best : tree,
    undefined,
  );
}

/** How many members of a tree an example shows. */
const shown = 2;

function treeExample(tree: Tree, from: string): string {
  const cases = tree.members
    .slice(0, shown)
    .flatMap(({ tags, declaration }) => [
      ...tags.map((tag) => `    case ${jsonLiteral(tag)}:`),
      `      console.log(${readField("value", declaration)}); // ${article(declaration.name)} here`,
      "      break;",
    ]);
  return program(from, tree.name, [
    `  const value = ${tree.name}.fromText(text);`,
    `  switch (${member("value", tree.attribute)}) {`,
    ...cases,
    "    default:",
    `      console.log(value.toJSON()); // any other, or ${article(tree.unknownName)}: nothing is lost`,
    "  }",
  ]);
}

function modelExample(model: ModelDeclaration, from: string): string {
  return program(from, model.name, [
    `  const value = ${model.name}.fromText(text);`,
    `  console.log(${readField("value", model)});`,
    "  console.log(JSON.stringify(value)); // as it came, unknown keys too",
  ]);
}

function valueExample(
  value: UnionDeclaration | EnumDeclaration | AliasDeclaration,
  from: string,
): string {
  return program(from, value.name, [
    `  const result = ${value.name}.safeParse(JSON.parse(text));`,
    "  console.log(result.success ? result.data : result.error.issues);",
  ]);
}

function program(from: string, name: string, body: readonly string[]): string {
  return [
    `import { ${name} } from ${stringLiteral(from)};`,
    "",
    "function show(text: string): void {",
    ...body,
    "}",
    "",
  ].join("\n");
}

/** What is worth reading first: a field that must be there and says something of its own. */
function readField(value: string, model: ModelDeclaration): string {
  const fields = [...model.fields, ...allFields(model).values()];
  const telling = fields.filter((field) => field.constant === undefined && !field.overrides);
  const field: Field | undefined = telling.find(({ required }) => required) ?? telling[0];
  return field === undefined ? `${value}.toJSON()` : member(value, field.name);
}

function member(value: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${value}.${name}` : `${value}[${stringLiteral(name)}]`;
}

function article(name: string): string {
  return /^[AEIOU]/.test(name) ? `an ${name}` : `a ${name}`;
}

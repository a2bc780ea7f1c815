import { stringLiteral } from "../../generator/emit/literal.js";
import { sameAs } from "../../generator/emit/same-const.js";
import type { Api, Declaration, Field, ModelDeclaration, Type } from "../../generator/model/api.js";
import { allFields } from "../../generator/model/fields.js";
import { leafTypes } from "../../generator/model/leaf-types.js";

/**
 * A module that compiles only when the classes of a package and its wire types say the same: `toJSON` gives the wire type, which
 * `fromJSON` takes back; the dictionary has the types of entries; attributes that are plain JSON are what the wire has.
 */
export function agreementText(api: Api, from: string): string {
  const declarations = [...api.declarations.values()];
  return [
    `import * as models from ${stringLiteral(from)};`,
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
    "const same: true = true;",
    ...declarations.map((declaration, index) => agreementOf(declaration, index)),
    "export const agreed: boolean = same;",
    "",
  ].join("\n");
}

function agreementOf(declaration: Declaration, index: number): string {
  const { name } = declaration;
  const isClass = declaration.kind === "model" && declaration.tree === undefined;
  const body = isClass ? classLines(declaration) : valueLines(declaration);
  const wire = wireNameOf(declaration);
  return [
    `export function agree${index}(value: models.${name}, wire: models.${wire}): void {`,
    ...body.map((line) => `  ${line}`),
    "}",
  ].join("\n");
}

function classLines(model: ModelDeclaration): readonly string[] {
  const { name, wireName, entriesName = wireName } = model;
  const fields = [...allFields(model).values()];
  return [
    `const json: Same<ReturnType<typeof value.toJSON>, models.${wireName}> = same;`,
    `const back: models.${name} = models.${name}.fromJSON(wire);`,
    `const again: models.${name} = models.${name}.fromJSON(value.toJSON());`,
    "void [json, back, again];",
    ...fields.map(({ wire }) => {
      const key = stringLiteral(wire);
      return `void ((): models.${entriesName}[${key}] => value.get(${key}));`;
    }),
    ...fields.filter(isPlain).map((field) => {
      const [attribute, key] = [stringLiteral(field.name), stringLiteral(field.wire)];
      const types = `models.${name}[${attribute}], models.${wireName}[${key}]`;
      return `void ((): Same<${types}> => same);`;
    }),
  ];
}

/** What stands for a type that is no class: a const with the same name, and the members of a union with theirs. */
function valueLines(declaration: Declaration): readonly string[] {
  const { name } = declaration;
  const wire = wireNameOf(declaration);
  const tree = "tree" in declaration ? declaration.tree : undefined;
  const members = tree?.members ?? [];
  // Another name of a class is that class.
  const isClass = declaration.kind === "alias" && sameAs(declaration)?.kind === "model";
  const json = isClass ? "value.toJSON()" : `models.${name}.toJSON(value)`;
  return [
    `const back: models.${name} = models.${name}.fromJSON(wire);`,
    `const json: models.${wire} = ${json};`,
    "void [back, json];",
    ...members.map(({ declaration: member }) => {
      const found = `(member: models.${member.name}, part: models.${wireNameOf(member)})`;
      return `void (${found}: [models.${name}, models.${wire}] => [member, part]);`;
    }),
  ];
}

function wireNameOf(declaration: Declaration): string {
  const tree = "tree" in declaration ? declaration.tree : undefined;
  return tree?.unionWireName ?? declaration.wireName;
}

/** Whether attributes show what the wire has. The class may narrow a tag, and a mixin may take the attribute over. */
function isPlain({ type, schema }: Field): boolean {
  return schema.extensions.computed !== true && leafTypes(type).every(isPlainLeaf);
}

function isPlainLeaf(leaf: Type): boolean {
  if (leaf.kind === "reference") return leaf.to.kind === "enum";
  return !("format" in leaf) || leaf.format === undefined || leaf.format === "int64";
}

import type { AliasDeclaration, EnumDeclaration, Type, UnionDeclaration } from "../model/api.js";
import { constStatement } from "./const-statement.js";
import { declarationDocs } from "./docs-text.js";
import { jsonLiteral, memberName, stringLiteral } from "./literal.js";
import type { ObjectText } from "./object-text.js";
import { type Statement, StructureKind, writeBelow } from "./print.js";
import { nameRule, nameRuntime, namerOf, nameType, type Scope } from "./scope.js";
import { typeInfo } from "./type-info.js";
import { literalText, typeText, unionTexts } from "./type-text.js";

/** A named scalar, list, map or union: its type, and the const of the same name that carries the statics. */
export function valueConst(
  scope: Scope,
  declaration: AliasDeclaration | UnionDeclaration,
): readonly Statement[] {
  const { name } = declaration;
  const info = typeInfo(scope, declaration.type);
  const object = new Map<string, string>([["name", stringLiteral(name)]]);
  if (info !== undefined) object.set("type", info);
  addRules(scope, declaration, object);
  const statics = nameRuntime(scope, "ValueStatics", "type");
  const wire = nameType(scope, declaration.family, declaration.wireName);
  return [
    typeAlias(name, typeMembers(scope, declaration.type), declarationDocs(declaration.docs)),
    constStatement(
      name,
      `${statics}<${name}, ${wire}>`,
      nameRuntime(scope, "alias", "value"),
      object,
    ),
  ];
}

/** An enum: the type of its values, and the const with its members. */
export function enumConst(scope: Scope, declaration: EnumDeclaration): readonly Statement[] {
  const { name, members } = declaration;
  const literals = members.map(({ value }) => (value === null ? "null" : literalText(value)));
  const open = declaration.open ? [`(${declaration.valueType} & {})`] : [];
  const types = members.map(
    (member) =>
      `readonly ${memberName(member.name)}: ${member.value === null ? "null" : literalText(member.value)}`,
  );
  const statics = nameRuntime(scope, "EnumStatics", "type");
  const object = new Map<string, string | ObjectText>([
    ["name", stringLiteral(name)],
    ["members", new Map(members.map((member) => [member.name, jsonLiteral(member.value)]))],
  ]);
  if (declaration.open) object.set("open", "true");
  addRules(scope, declaration, object);
  const membersType = `{ ${types.join("; ")} }`;
  const type = `${statics}<${name}, ${membersType}>`;
  const short = `export const ${name}: ${type} =`.length <= 100;
  const longType = `${statics}<\n${[name, `{\n${types.map((text) => `    ${text};`).join("\n")}\n  }`].map((text) => `  ${text},`).join("\n")}\n>`;
  return [
    typeAlias(name, [...new Set([...literals, ...open])], enumDocs(declaration)),
    constStatement(
      name,
      short ? type : longType,
      nameRuntime(scope, "enumeration", "value"),
      object,
    ),
  ];
}

/** A type alias: one line where it fits, else one member a line. */
export function typeAlias(
  name: string,
  members: readonly string[],
  docs: readonly string[],
): Statement {
  const all = members.length === 0 ? ["never"] : members;
  const fits = `export type ${name} = ${all.join(" | ")};`.length <= 100;
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    docs: [...docs],
    type: fits ? all.join(" | ") : writeBelow(all.map((member) => `| ${member}`)),
  };
}

function typeMembers(scope: Scope, type: Type): readonly string[] {
  const namer = namerOf(scope);
  return type.kind === "union"
    ? unionTexts(type, "attribute", namer)
    : [typeText(type, "attribute", namer)];
}

function addRules(
  scope: Scope,
  declaration: AliasDeclaration | UnionDeclaration | EnumDeclaration,
  object: Map<string, string | ObjectText>,
): void {
  object.set("check", `() => ${nameRule(scope, declaration.family, declaration.checkName)}`);
  object.set("schema", `() => ${nameRule(scope, declaration.family, declaration.schemaName)}`);
}

/** The enum's own docs, then those of its members as a list. */
function enumDocs(declaration: EnumDeclaration): readonly string[] {
  const described = declaration.members.filter(({ docs }) => docs !== "");
  if (described.length === 0) return declarationDocs(declaration.docs);
  const list = described.map(({ name, docs }) => `\`${name}\`: ${docs}`);
  const text = [declaration.docs.text, ...list].filter((part) => part !== "").join("\n\n");
  return declarationDocs({ ...declaration.docs, text });
}

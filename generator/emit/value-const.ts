import type { AliasDeclaration, EnumDeclaration, Type, UnionDeclaration } from "../model/api.js";
import { constStatement } from "./const-statement.js";
import { declarationDocs } from "./docs-text.js";
import { lowerLines } from "./lines.js";
import { jsonLiteral, memberName, stringLiteral } from "./literal.js";
import type { ObjectText } from "./object-text.js";
import type { Statement } from "./print.js";
import { nameRule, nameRuntime, namerOf, nameType, type Scope } from "./scope.js";
import { StructureKind } from "./structure-kind.js";
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

/** An enum: its members, the type of its values, and the const that carries the statics. */
export function enumConst(scope: Scope, declaration: EnumDeclaration): readonly Statement[] {
  const { name, members } = declaration;
  const literals = members.map(({ value }) => (value === null ? "null" : literalText(value)));
  const open = declaration.open ? [`(${declaration.valueType} & {})`] : [];
  const membersName = `membersOf${name}`;
  const object = new Map<string, string>([
    ["name", stringLiteral(name)],
    ["members", membersName],
  ]);
  addRules(scope, declaration, object);
  const type = `${nameRuntime(scope, "EnumStatics", "type")}<${name}, typeof ${membersName}>`;
  return [
    membersConst(membersName, declaration),
    typeAlias(name, [...new Set([...literals, ...open])], declarationDocs(declaration.docs)),
    constStatement(name, type, nameRuntime(scope, "enumeration", "value"), object),
  ];
}

/** The members with their docs. The compiler reads their types off the literal. */
function membersConst(name: string, declaration: EnumDeclaration): Statement {
  const lines = declaration.members.flatMap((member) => [
    ...docLines(declarationDocs({ text: member.docs, deprecated: false })),
    `  ${memberName(member.name)}: ${jsonLiteral(member.value)},`,
  ]);
  return `\nconst ${name} = {\n${lines.join("\n")}\n} as const;`;
}

function docLines([docs]: readonly string[]): readonly string[] {
  if (docs === undefined) return [];
  if (!docs.startsWith("\n")) return [`  /** ${docs} */`];
  return [
    "  /**",
    ...docs
      .trimStart()
      .split("\n")
      .map((line) => `   * ${line}`.trimEnd()),
    "   */",
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
    leadingTrivia: "\n",
    isExported: true,
    name,
    docs: [...docs],
    type: fits ? all.join(" | ") : lowerLines(all.map((member) => `| ${member}`)),
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

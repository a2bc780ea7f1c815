import type {
  ClassDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import type { ModelDeclaration, Tree, UnionDeclaration } from "../model/api.js";
import { tagFieldOf } from "../model/fields.js";
import { constStatement } from "./const-statement.js";
import { declarationDocs } from "./docs-text.js";
import { memberName, stringLiteral } from "./literal.js";
import { infoStructure } from "./model-class.js";
import type { ObjectText } from "./object-text.js";
import type { Statement } from "./print.js";
import { nameRule, nameRuntime, nameShape, nameType, type Scope } from "./scope.js";
import { selectText } from "./select-text.js";
import { StructureKind } from "./structure-kind.js";
import { unionMaker } from "./union-maker.js";
import { typeAlias } from "./value-const.js";

type TreeOwner = (ModelDeclaration | UnionDeclaration) & { readonly tree: Tree };

/** Whether a declaration is told apart from its siblings by a tag of its own. */
export function ownsTree(declaration: { readonly kind: string }): declaration is TreeOwner {
  return "tree" in declaration && declaration.tree !== undefined;
}

/** The member nobody knows, the union's type, and the const that dispatches. */
export function treeUnion(scope: Scope, owner: TreeOwner): readonly Statement[] {
  return [unknownClass(scope, owner), unionType(scope, owner), unionConst(scope, owner)];
}

function unknownClass(scope: Scope, owner: TreeOwner): ClassDeclarationStructure {
  const { tree } = owner;
  const info = owner.kind === "union" ? [infoStructure(scope, unknownInfo(scope, owner))] : [];
  return {
    kind: StructureKind.Class,
    name: tree.unknownName,
    isExported: true,
    docs: [
      `Any \`${tree.name}\` whose \`${escapedTag(tree)}\` this package does not know. Every key is kept.`,
    ],
    extends: unknownBase(scope, owner),
    properties: [...(isFixed(owner) ? [] : [tagProperty(scope, owner)]), ...info],
    ctors: [
      {
        parameters: [{ name: "init", type: nameType(scope, owner.family, tree.unknownInitName) }],
        statements: ["super(init);"],
      },
    ],
  };
}

function unknownBase(scope: Scope, owner: TreeOwner): string {
  if (owner.kind === "model") return owner.className;
  const wire = nameType(scope, owner.family, owner.tree.unknownWireName);
  return `${nameRuntime(scope, "Model", "value")}<${wire}>`;
}

/** Whether the base itself has but one tag, as the lower of two levels that share a value has: then nothing is unknown. */
function isFixed(owner: TreeOwner): boolean {
  return owner.kind === "model" && tagFieldOf(owner)?.constant !== undefined;
}

function tagProperty(scope: Scope, owner: TreeOwner): OptionalKind<PropertyDeclarationStructure> {
  return {
    name: memberName(owner.tree.attribute),
    hasDeclareKeyword: true,
    isReadonly: true,
    type: unrecognizedType(scope, owner),
  };
}

/** A type of its own for tags nobody declares, or `switch` would not narrow to one class a case. */
function unrecognizedType(scope: Scope, owner: TreeOwner): string {
  const { tree } = owner;
  switch (tree.tagType) {
    case "string":
      return nameRuntime(scope, "Unrecognized", "type");
    case "number":
      return nameRuntime(scope, "UnrecognizedNumber", "type");
    case "boolean":
      return otherBoolean(owner);
    default:
      throw new Error(`impossible type of tags ${String(tree.tagType satisfies never)}`);
  }
}

/** What is left where one of true and false is declared. Where both are, no boolean is unknown, if the base lets us say so. */
function otherBoolean({ kind, tree }: TreeOwner): string {
  const tags = new Set(tree.members.flatMap((member) => member.tags));
  if (tags.size === 1) return String(!tags.has(true));
  return kind === "union" ? "undefined" : "boolean";
}

function escapedTag(tree: Tree): string {
  return stringLiteral(tree.wire).slice(1, -1).replaceAll("*/", "*\\/");
}

/** Without a base there is nothing to inherit the descriptor from. */
function unknownInfo(scope: Scope, owner: TreeOwner): ObjectText {
  const { tree } = owner;
  const tag = new Map(tree.wire === tree.attribute ? [] : [["wire", stringLiteral(tree.wire)]]);
  return new Map<string, string | ObjectText>([
    ["fields", new Map([[tree.attribute, tag]])],
    ["schema", `() => ${nameRule(scope, owner.family, owner.schemaName)}`],
  ]);
}

function unionType(scope: Scope, owner: TreeOwner): Statement {
  const { tree } = owner;
  const members = tree.members.map(({ declaration }) =>
    nameShape(scope, declaration.family, declaration.name, "value"),
  );
  const plain =
    owner.kind === "union"
      ? owner.type.members.filter(({ kind }) => kind === "null").map(() => "null")
      : [];
  const all = [...members, tree.unknownName, ...plain];
  return typeAlias(tree.name, all, declarationDocs(owner.docs));
}

function unionConst(scope: Scope, owner: TreeOwner): Statement {
  const { tree } = owner;
  const check = owner.kind === "model" ? tree.unionCheckName : owner.checkName;
  const classes = owner.kind === "model" ? owner.className : undefined;
  const object: ObjectText = new Map([
    ["name", stringLiteral(tree.name)],
    [
      "base",
      classes === undefined
        ? `() => [${memberClasses(scope, owner).join(", ")}]`
        : `() => ${classes}`,
    ],
    ["select", selectText(scope, tree)],
    ["check", `() => ${nameRule(scope, owner.family, check)}`],
    ["schema", `() => ${nameRule(scope, owner.family, owner.schemaName)}`],
  ]);
  const { statics, maker, result, members } = unionMaker(scope, owner);
  const wire = nameType(scope, owner.family, tree.unionWireName);
  const type = [tree.name, wire, ...result].join(", ");
  return constStatement(tree.name, `${statics}<${type}>`, maker, new Map([...object, ...members]));
}

function memberClasses(scope: Scope, owner: TreeOwner): readonly string[] {
  const classes = owner.tree.members.map(({ declaration }) =>
    nameShape(scope, declaration.family, declaration.className, "value"),
  );
  return [...classes, owner.tree.unknownName];
}

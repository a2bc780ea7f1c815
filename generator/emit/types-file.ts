import type { Declaration, Field, ModelDeclaration, Tree, Type } from "../model/api.js";
import { allFields, tagFieldOf } from "../model/fields.js";
import { fieldDocs } from "./docs-text.js";
import { type ExtraProperty, extraProperty } from "./extra-property.js";
import { startLines } from "./lines.js";
import { memberName } from "./literal.js";
import { isComputed } from "./mixed-base.js";
import type { Statement } from "./print.js";
import { namerOf, nameType, type Scope } from "./scope.js";
import { StructureKind } from "./structure-kind.js";
import { typeText, unionTexts, unionWireName } from "./type-text.js";
import { typeAlias } from "./value-const.js";
import { wireInterface } from "./wire-text.js";

/** The interfaces beside a declaration: wire, stored entries, what `new` takes. */
export async function typeStatements(
  scope: Scope,
  declaration: Declaration,
): Promise<readonly Statement[]> {
  const namer = namerOf(scope);
  switch (declaration.kind) {
    case "model":
      return modelTypes(scope, declaration);
    case "union":
      if (declaration.tree !== undefined)
        return unionTreeTypes(
          scope,
          declaration.tree,
          declaration.type.members.some(({ kind }) => kind === "null"),
        );
      return [typeAlias(declaration.wireName, unionTexts(declaration.type, "wire", namer), [])];
    case "alias": {
      const { type } = declaration;
      const members =
        type.kind === "union" ? unionTexts(type, "wire", namer) : [typeText(type, "wire", namer)];
      return [typeAlias(declaration.wireName, members, [])];
    }
    case "enum":
      return [];
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

async function modelTypes(scope: Scope, model: ModelDeclaration): Promise<readonly Statement[]> {
  const fields = [...allFields(model).values()];
  const extra = extraType(model);
  const extraInit = extraProperty(scope, model, "init");
  const statements: Statement[] = [
    await wireInterface({ name: model.wireName, fields, extra }, namerOf(scope)),
  ];
  if (model.entriesName !== undefined)
    statements.push(entriesInterface(scope, model.entriesName, fields));
  if (model.tree === undefined)
    return [...statements, initInterface(scope, model.initName, fields, extraInit)];
  const { tree } = model;
  const fixed = tagFieldOf(model)?.constant !== undefined;
  const unknown = fields.map(
    (field): Field =>
      field.wire === tree.wire && !fixed
        ? { ...field, type: { kind: tree.tagType }, constant: undefined, required: true }
        : field,
  );
  return [
    ...statements,
    unionWire(scope, tree, false),
    initInterface(scope, tree.unknownInitName, unknown, extraInit),
  ];
}

/** What a wire interface says of undeclared keys; a class may not say less than its base. */
function extraType(model: ModelDeclaration): Type | undefined {
  if (model.extra !== undefined) return model.extra;
  if (model.schema.additionalProperties?.always === true) return { kind: "any" };
  return model.base === undefined ? undefined : extraType(model.base);
}

function unionTreeTypes(scope: Scope, tree: Tree, nullable: boolean): readonly Statement[] {
  const key = memberName(tree.wire);
  const index = "[key: string]: unknown;";
  const body = (name: string): string => `{\n  ${name}: ${tree.tagType};\n  ${index}\n}`;
  return [
    `export interface ${tree.unknownWireName} ${body(key)}`,
    unionWire(scope, tree, nullable),
    `\nexport interface ${tree.unknownInitName} {\n  ${memberName(tree.attribute)}: ${tree.tagType};\n}`,
  ];
}

function unionWire(scope: Scope, tree: Tree, nullable: boolean): Statement {
  const members = tree.members.map(({ declaration }) =>
    nameType(scope, declaration.family, unionWireName(declaration)),
  );
  return typeAlias(
    tree.unionWireName,
    [...members, tree.unknownWireName, ...(nullable ? ["null"] : [])],
    [],
  );
}

/** Entries as the dict view holds them: models live, everything else as on the wire. */
function entriesInterface(scope: Scope, name: string, fields: readonly Field[]): Statement {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    properties: fields.map((field) => ({
      name: memberName(field.wire),
      hasQuestionToken: !field.required,
      type: typeText(field.type, "entry", namerOf(scope)),
    })),
  };
}

/** What `new` takes: by TypeScript names, without constants and what the server sets. */
function initInterface(
  scope: Scope,
  name: string,
  fields: readonly Field[],
  extra: ExtraProperty | undefined,
): Statement {
  const asked = fields.filter(
    (field) => field.constant === undefined && field.access !== "read" && !isComputed(field),
  );
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    properties: [
      ...asked.map((field) => ({
        name: memberName(field.name),
        hasQuestionToken: !field.required,
        type: typeText(field.type, "init", namerOf(scope)) + (field.required ? "" : " | undefined"),
        docs: [...fieldDocs({ ...field, wire: field.name }, 2)],
      })),
      ...(extra === undefined
        ? []
        : [{ name: extra.name, hasQuestionToken: true, type: startLines(optional(extra.type)) }]),
    ],
  };
}

function optional(lines: readonly string[]): readonly string[] {
  return [...lines.slice(0, -1), `${lines.at(-1) ?? "unknown"} | undefined`];
}

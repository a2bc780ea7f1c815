import type { OptionalKind, PropertySignatureStructure } from "ts-morph";
import type { Declaration, Field, ModelDeclaration, Tree, Type } from "../model/api.js";
import { allFields, tagFieldOf } from "../model/fields.js";
import { nearestFact } from "../model/nearest-fact.js";
import { initDocs } from "./docs-text.js";
import { type ExtraProperty, extraProperty } from "./extra-property.js";
import { startLines } from "./lines.js";
import { memberName } from "./literal.js";
import { initOfBase, isAsked, longBase } from "./long-line.js";
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
  const base = longBase(model);
  const fields = base === undefined ? [...allFields(model).values()] : model.fields;
  const statements: Statement[] = [
    await wireInterface(
      { name: model.wireName, base: base?.wireName, fields, extra: extraType(model, base) },
      namerOf(scope),
    ),
  ];
  if (model.entriesName !== undefined) {
    const above = base?.entriesName ?? base?.wireName;
    statements.push(entriesInterface(scope, { name: model.entriesName, base: above, fields }));
  }
  if (model.tree === undefined) return [...statements, initOf(scope, model, base)];
  const { tree } = model;
  const fixed = tagFieldOf(model)?.constant !== undefined;
  const all = [...allFields(model).values()];
  const unknown = all.map(
    (field): Field =>
      field.wire === tree.wire && !fixed
        ? { ...field, type: { kind: tree.tagType }, constant: undefined, required: true }
        : field,
  );
  return [
    ...statements,
    unionWire(scope, tree, false),
    initInterface(scope, {
      name: tree.unknownInitName,
      fields: unknown,
      extra: extraProperty(scope, model, "init"),
    }),
  ];
}

/** What a wire interface says of undeclared keys; a class may not say less than its base, whose interface may say it. */
function extraType(model: ModelDeclaration, base: ModelDeclaration | undefined): Type | undefined {
  return base === undefined ? nearestExtra(model) : ownExtra(model);
}

function ownExtra({ extra, schema }: ModelDeclaration): Type | undefined {
  return extra ?? (schema.additionalProperties?.always === true ? { kind: "any" } : undefined);
}

const nearestExtra = nearestFact(ownExtra);

/** What `new` takes. The base of a tree has no such interface, only that of its unknown members. */
function initOf(
  scope: Scope,
  model: ModelDeclaration,
  base: ModelDeclaration | undefined,
): Statement {
  const extra = extraProperty(scope, model, "init");
  const name = model.initName;
  if (base === undefined || base.tree !== undefined)
    return initInterface(scope, { name, fields: [...allFields(model).values()], extra });
  const above = initOfBase(model, base, namerOf(scope));
  return initInterface(scope, { name, base: above, fields: model.fields, extra });
}

/** An interface to be written: its own members, and what it extends. */
interface Interface {
  readonly name: string;
  readonly base?: string | undefined;
  readonly fields: readonly Field[];
  readonly extra?: ExtraProperty | undefined;
}

function interfaceOf(
  { name, base }: Interface,
  properties: OptionalKind<PropertySignatureStructure>[],
): Statement {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    extends: base === undefined ? [] : [base],
    properties,
  };
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
function entriesInterface(scope: Scope, entries: Interface): Statement {
  const namer = namerOf(scope);
  const properties = entries.fields.map((field) => ({
    name: memberName(field.wire),
    hasQuestionToken: !field.required,
    type: typeText(field.type, "entry", namer),
  }));
  return interfaceOf(entries, properties);
}

/** What `new` takes: by TypeScript names, without constants and what the server sets. */
function initInterface(scope: Scope, init: Interface): Statement {
  const { fields, extra } = init;
  const namer = namerOf(scope);
  const properties = fields.filter(isAsked).map((field) => ({
    name: memberName(field.name),
    hasQuestionToken: !field.required,
    type: typeText(field.type, "init", namer) + (field.required ? "" : " | undefined"),
    docs: [...initDocs(field)],
  }));
  if (extra !== undefined) {
    const type = startLines(optional(extra.type));
    properties.push({ name: extra.name, hasQuestionToken: true, type, docs: [] });
  }
  return interfaceOf(init, properties);
}

function optional(lines: readonly string[]): readonly string[] {
  return [...lines.slice(0, -1), `${lines.at(-1) ?? "unknown"} | undefined`];
}

import type {
  ClassDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
  WriterFunction,
} from "ts-morph";
import type { Field, ModelDeclaration } from "../model/api.js";
import { letsOthersThrough } from "../model/beside-objects.js";
import { fieldOf } from "../model/fields.js";
import { nearestFact } from "../model/nearest-fact.js";
import { tagsOf } from "../model/tags.js";
import { declarationDocs, fieldDocs } from "./docs-text.js";
import { extraInfo, extraProperty } from "./extra-property.js";
import { lowerLines, startLines } from "./lines.js";
import { jsonLiteral, memberName, stringLiteral } from "./literal.js";
import { collectText, mergeMethods, mergeText } from "./merge-members.js";
import { baseName, isComputed, mixedInit } from "./mixed-base.js";
import { type ObjectText, objectLines } from "./object-text.js";
import { sharedSchemaName } from "./rules/declared-schema.js";
import { nameRule, nameRuntime, namerOf, nameType, type Scope } from "./scope.js";
import { staticTypes } from "./static-types.js";
import { StructureKind } from "./structure-kind.js";
import { typeInfo } from "./type-info.js";
import { typeText, unionTexts } from "./type-text.js";

/** The class of a model: its fields with docs, and the literal that describes it. */
export function modelClass(scope: Scope, model: ModelDeclaration): ClassDeclarationStructure {
  const wire = nameType(scope, model.family, model.wireName);
  const entries =
    model.entriesName === undefined ? undefined : nameType(scope, model.family, model.entriesName);
  const isBase = model.tree !== undefined;
  const [w, e] = [parameterName(scope, "W"), parameterName(scope, "E")];
  return {
    kind: StructureKind.Class,
    name: model.className,
    isExported: true,
    isAbstract: isBase,
    docs: [...declarationDocs(model.docs)],
    typeParameters:
      isBase || model.extended ? [`${w} extends ${wire} = ${wire}`, `${e} = ${entries ?? w}`] : [],
    extends: extendsText(
      scope,
      model,
      isBase || model.extended ? `${w}, ${e}` : [wire, entries].filter(Boolean).join(", "),
    ),
    properties: [
      ...propertiesOf(scope, model),
      ...extraAttribute(scope, model),
      ...(isBase ? [] : staticTypes(scope, model)),
      infoProperty(scope, model),
    ],
    ctors: isBase ? [] : [constructorOf(scope, model)],
    methods: [...mergeMethods(scope, model)],
  };
}

/** The static descriptor: data and thunks only, so that bundlers can drop the class. */
export function infoStructure(
  scope: Scope,
  info: ObjectText,
): OptionalKind<PropertyDeclarationStructure> {
  const start = "  static override readonly info: ModelInfo = ;".length;
  return {
    leadingTrivia: "\n",
    name: "info",
    isStatic: true,
    hasOverrideKeyword: true,
    isReadonly: true,
    type: nameRuntime(scope, "ModelInfo", "type"),
    initializer: startLines(objectLines(info, start, 2)),
  };
}

/** A type parameter may not hide what the namespace exports. */
function parameterName(scope: Scope, name: string): string {
  return scope.taken.has(name) ? parameterName(scope, `${name}_`) : name;
}

/** The class a model's class extends. */
function extendsText(scope: Scope, model: ModelDeclaration, parameters: string): string {
  return `${baseName(scope, model)}<${parameters}>`;
}

function propertiesOf(
  scope: Scope,
  model: ModelDeclaration,
): readonly OptionalKind<PropertyDeclarationStructure>[] {
  const tags = tagsOf(model);
  let previous: readonly string[] | undefined;
  return attributesOf(model).map((field) => {
    const docs = [...fieldDocs(field)];
    const spaced = previous !== undefined && docs.length + previous.length > 0;
    previous = docs;
    return {
      leadingTrivia: spaced ? "\n" : "",
      name: memberName(field.name),
      hasDeclareKeyword: true,
      isReadonly: field.access === "read" || field.constant !== undefined || tags.has(field.wire),
      hasQuestionToken: !field.required,
      type: attributeType(scope, field),
      docs,
    };
  });
}

/** The attribute for entries that no field declares. */
function extraAttribute(
  scope: Scope,
  model: ModelDeclaration,
): readonly OptionalKind<PropertyDeclarationStructure>[] {
  if (model.undeclared?.name === undefined) return [];
  const { name, type } = extraProperty(scope, model, "attribute") ?? { name: "", type: [] };
  const docs = "Entries that no other attribute stands for, by their names on the wire.";
  return [
    {
      ...(model.fields.length > 0 ? { leadingTrivia: "\n" } : {}),
      name,
      hasDeclareKeyword: true,
      isReadonly: true,
      type: startLines(type),
      docs: [docs],
    },
  ];
}

/** The fields that are attributes of the class itself. */
function attributesOf(model: ModelDeclaration): readonly Field[] {
  return model.fields.filter((field) => !isComputed(field));
}

/** The type of an attribute; a union too long for a line gets one line a member. */
function attributeType(scope: Scope, field: Field): string | WriterFunction {
  const text = typeText(field.type, "attribute", namerOf(scope));
  const fits = `  declare readonly ${field.name}?: ${text};`.length <= 100;
  if (fits || field.type.kind !== "union") return text;
  const members = unionTexts(field.type, "attribute", namerOf(scope));
  return lowerLines(members.map((member) => `| ${member}`));
}

function infoProperty(
  scope: Scope,
  model: ModelDeclaration,
): OptionalKind<PropertyDeclarationStructure> {
  const fields = new Map(
    attributesOf(model).map((field) => [field.name, fieldInfo(scope, model, field)]),
  );
  const info = new Map<string, string | ObjectText>([["fields", fields]]);
  const extra = extraInfo(scope, model.undeclared);
  if (extra !== undefined) info.set("extra", extra);
  const decodes = extra?.has("type") === true || extra?.has("patterns") === true;
  if (decodes || [...fields.values()].some((field) => field.has("type")))
    info.set("codecs", `() => ${nameRuntime(scope, "codecOf", "value")}`);
  info.set("check", `() => ${nameRule(scope, model.family, model.checkName)}`);
  info.set("schema", `() => ${nameRule(scope, model.family, sharedSchemaName(model))}`);
  // No instance is of an abstract class itself.
  if (model.tree === undefined) info.set("hold", holdText(model));
  const { applyDefaults, validateAssignment, populateByName } = model.schema.extensions;
  if (applyDefaults === true) info.set("applyDefaults", "true");
  if (validateAssignment === true) {
    info.set("validateAssignment", `() => ${nameRuntime(scope, "checkAssignment", "value")}`);
  }
  if (populateByName === true) info.set("populateByName", "true");
  if (letsOthersThrough(model)) info.set("others", "true");
  const collect = collectText(model);
  if (collect !== undefined) info.set("collect", collect);
  return infoStructure(scope, info);
}

function holdText({ className }: ModelDeclaration): string {
  const body = 'this["~wire"] = owned ? wire : { ...wire };';
  return `function ${className}(wire, owned) {\n  ${body}\n}`;
}

function fieldInfo(scope: Scope, model: ModelDeclaration, field: Field): ObjectText {
  const info = new Map<string, string>();
  if (field.wire !== field.name) info.set("wire", stringLiteral(field.wire));
  const type = typeInfo(scope, field.type);
  if (type !== undefined) info.set("type", type);
  if (field.constant !== undefined) info.set("constant", jsonLiteral(field.constant.value));
  if (appliesDefaults(model) && field.default !== undefined) {
    info.set("default", jsonLiteral(field.default.value));
  }
  if (field.access !== undefined) info.set("access", stringLiteral(field.access));
  const merge = mergeText(model, field);
  if (merge !== undefined) info.set("merge", merge);
  return info;
}

/** Whether a class, or one that it extends, fills in defaults. */
function appliesDefaults(model: ModelDeclaration): boolean {
  return nearestDefaults(model) === true;
}

const nearestDefaults = nearestFact(({ schema }) => schema.extensions.applyDefaults);

function constructorOf(
  scope: Scope,
  model: ModelDeclaration,
): { parameters: { name: string; type: string }[]; statements: string[] } {
  const inits = [nameType(scope, model.family, model.initName), ...mixedInit(scope, model)];
  const narrows = model.base !== undefined && model.base.tree === undefined && dropsFields(model);
  return {
    parameters: [{ name: "init", type: inits.join(" & ") }],
    statements: [narrows ? "super(init as never);" : "super(init);"],
  };
}

/** Whether a class asks less of `new` than its base does, because it knows a field's value. */
function dropsFields(model: ModelDeclaration): boolean {
  const { base } = model;
  return model.fields.some(
    (field) =>
      field.overrides &&
      field.constant !== undefined &&
      (base === undefined ? undefined : fieldOf(base, field.wire))?.constant === undefined,
  );
}

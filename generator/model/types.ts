import { insideOut } from "../schema/inside-out.js";
import type { Schema, TypeName } from "../schema/schema.js";
import { isScalar, type Json } from "../source/json.js";
import type { Format, Type, UnionType } from "./api.js";
import { allowsOnlyObjects, areObjects } from "./beside-objects.js";
import type { Building } from "./building.js";
import { declareNested } from "./declare.js";
import { hasFields, kindOf } from "./kind.js";
import { narrower } from "./narrow.js";
import { listedValues, openEnumList, target } from "./schema-facts.js";

/**
 * The type of a value a schema describes. Objects with fields and unions with a discriminator get a declaration of
 * their own on the way.
 */
export function typeOf(building: Building, schema: Schema): Type {
  const facts = target(schema);
  const known = building.types.get(facts);
  if (known !== undefined) return known;
  // A ring of schemas without a name reads as anything where it closes.
  building.types.set(facts, { kind: "any" });
  building.typeDepth++;
  if (building.typeDepth === deep) typeBelow(building, facts);
  const type = makeType(building, facts);
  building.typeDepth--;
  building.types.set(facts, type);
  return type;
}

function makeType(building: Building, schema: Schema): Type {
  return isDeclared(building, schema)
    ? referenceType(building, schema)
    : inlineType(building, schema);
}

/** From so many levels on, what a type is made of is typed from the inside out, since it may go on deeper than the call stack. */
const deep = 100;

function typeBelow(building: Building, start: Schema): void {
  const enter = (schema: Schema): boolean => {
    if (schema !== start && (building.types.has(schema) || isDeclared(building, schema)))
      return false;
    building.types.set(schema, { kind: "any" });
    return true;
  };
  for (const schema of insideOut(start, partsOfType, enter)) {
    if (schema !== start) building.types.set(schema, makeType(building, schema));
  }
}

function partsOfType(schema: Schema): readonly Schema[] {
  const { items, prefixItems, patternProperties, additionalProperties } = schema;
  const reference = schema.ref ?? schema.dynamicRef?.initial;
  return [
    ...[items, additionalProperties, reference].filter((part) => part !== undefined),
    ...[prefixItems, schema.allOf, schema.anyOf, schema.oneOf].flatMap((parts) => parts ?? []),
    ...(patternProperties?.values() ?? []),
  ].map(target);
}

/** The type a declared schema stands for, seen from inside its own declaration. */
export function ownType(building: Building, schema: Schema): Type {
  const facts = target(schema);
  return facts !== schema ? typeOf(building, facts) : inlineType(building, schema);
}

/** One union of the given types: flat, each member once; anything swallows the rest. */
export function unionOf(types: readonly Type[], open = false): Type {
  const [first] = types;
  if (first !== undefined && types.length === 1 && first.kind !== "union" && !open) return first;
  const members: Type[] = [];
  const isNew = noticeTypes();
  let isOpen = open;
  for (const type of types.flatMap((item) => (item.kind === "union" ? item.members : [item]))) {
    if (type.kind === "any") return type;
    if (type.kind !== "never" && isNew(type)) members.push(type);
  }
  for (const type of types) if (type.kind === "union" && type.open) isOpen = true;
  for (const kind of ["number", "boolean"] as const) {
    if (members.some((member) => isPlain(member, kind))) dropLiterals(members, kind);
  }
  const plainText = members.some(
    (member) => member.kind === "string" && member.format === undefined,
  );
  if (
    plainText &&
    members.some((member) => member.kind === "literal" && typeof member.value === "string")
  ) {
    isOpen = true;
    members.splice(
      0,
      members.length,
      ...members.filter((member) => !(member.kind === "string" && member.format === undefined)),
    );
  }
  const [only] = members;
  if (members.length === 0) return isOpen ? { kind: "string" } : { kind: "never" };
  if (members.length === 1 && only !== undefined && !isOpen) return only;
  return { kind: "union", members, open: isOpen, fallback: undefined };
}

/** Tells types that were not asked for before. Literals and references, of which there may be thousands, are looked up. */
function noticeTypes(): (type: Type) => boolean {
  const named = new Set<unknown>();
  const listed = new Set<unknown>();
  const others: Type[] = [];
  return (type) => {
    const isList = type.kind === "list";
    const name = nameOf(isList ? type.items : type);
    const known = isList ? listed : named;
    const isKnown =
      name === undefined ? others.some((other) => sameType(other, type)) : known.has(name);
    if (name === undefined) others.push(type);
    else known.add(name);
    return !isKnown;
  };
}

/** What tells a literal or a reference from others of its kind. */
function nameOf(type: Type): unknown {
  if (type.kind === "literal") return type.value;
  return type.kind === "reference" ? type.to : undefined;
}

function isPlain(type: Type, kind: "number" | "boolean"): boolean {
  return type.kind === kind && type.format === undefined;
}

/** Takes out the values that a type beside them covers. */
function dropLiterals(members: Type[], kind: "number" | "boolean"): void {
  const kept = members.filter(
    (member) => member.kind !== "literal" || typeof member.value !== kind,
  );
  members.splice(0, members.length, ...kept);
}

/** Whether two types are written alike. */
export function sameType(first: Type, second: Type): boolean {
  if (first === second) return true;
  if (first.kind === "reference" || second.kind === "reference") {
    return first.kind === "reference" && second.kind === "reference" && first.to === second.to;
  }
  return narrower(first, second) && narrower(second, first);
}

function isDeclared(building: Building, schema: Schema): boolean {
  if (building.drafts.has(schema)) return true;
  return hasFields(schema) || (schema.discriminator !== undefined && kindOf(schema) === "union");
}

function referenceType(building: Building, schema: Schema): Type {
  const to = declareNested(building, schema);
  const reference: Type = { kind: "reference", to };
  if (to.kind !== "model") return reference;
  if (!to.objectsOnly) return unionOf([reference, ...otherTypes(building, schema)]);
  return schema.types?.includes("null") ? unionOf([reference, { kind: "null" }]) : reference;
}

/** What a schema that only speaks of objects, or of arrays too, allows beside objects. */
function otherTypes(building: Building, schema: Schema): readonly Type[] {
  return [
    { kind: "string" },
    { kind: "number" },
    { kind: "boolean" },
    { kind: "null" },
    arrayType(building, schema),
  ];
}

/** The type of an alternative among objects: what its schema lets through beside them fits none. */
function objectType(building: Building, schema: Schema): Type {
  const facts = target(schema);
  if (allowsOnlyObjects(facts) || !isDeclared(building, facts)) return typeOf(building, schema);
  const to = declareNested(building, facts);
  return to.kind === "model" ? { kind: "reference", to } : typeOf(building, schema);
}

function inlineType(building: Building, schema: Schema): Type {
  if (schema.always !== undefined) return { kind: schema.always ? "any" : "never" };
  if (schema.not !== undefined && allowsAnything(schema.not)) return { kind: "never" };
  const values = listedValues(schema);
  if (values !== undefined) return unionOf(values.map(literalType));
  const listed = schema.constant === undefined ? schema.enum : [schema.constant.value];
  if (listed !== undefined) return unionOf(listed.map(valueType));
  const list = openEnumList(schema);
  if (list !== undefined) return unionOf((listedValues(list) ?? []).map(literalType), true);
  return intersectionOf([...ownKeywordTypes(building, schema), ...composedTypes(building, schema)]);
}

/** `true`, or `{}`. */
function allowsAnything({ json }: Schema): boolean {
  return json === true || (typeof json === "object" && Object.keys(json).length === 0);
}

/** The type of one JSON value, which may be a list or an object. */
function valueType(value: Json): Type {
  return isScalar(value) ? literalType(value) : { kind: "structure", value };
}

function literalType(value: string | number | boolean | null): Type {
  if (value === null) return { kind: "null" };
  // A number that no double holds has no literal.
  if (typeof value === "number" && !Number.isFinite(value)) return { kind: "number" };
  return { kind: "literal", value };
}

function ownKeywordTypes(building: Building, schema: Schema): readonly Type[] {
  const types = schema.types ?? impliedTypes(schema);
  return types === undefined
    ? []
    : [unionOf(types.map((type) => jsonType(building, schema, type)))];
}

function composedTypes(building: Building, schema: Schema): readonly Type[] {
  const types = (schema.allOf ?? []).map((part) => typeOf(building, part));
  const reference = schema.ref ?? schema.dynamicRef?.initial;
  if (reference !== undefined) types.push(typeOf(building, reference));
  for (const branches of [schema.anyOf, schema.oneOf]) {
    if (branches === undefined) continue;
    const branchType = areObjects(schema, branches) ? objectType : typeOf;
    types.push(unionOf(branches.map((branch) => branchType(building, branch))));
  }
  return types;
}

/** What all of them allow, as far as types can say: the narrowest of them. */
function intersectionOf(types: readonly Type[]): Type {
  return types.reduce<Type>(
    (all, type) => (narrower(all, type) ? all : narrower(type, all) ? type : all),
    {
      kind: "any",
    },
  );
}

/** What a schema without `type` is about, judged by its keywords. */
function impliedTypes(schema: Schema): readonly TypeName[] | undefined {
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ["array"];
  if (schema.additionalProperties !== undefined || schema.patternProperties !== undefined)
    return ["object"];
  if (schema.format !== undefined && schema.anyOf === undefined)
    return formatOf(schema) === "unixtime" ? ["integer"] : ["string"];
  return schema.contentEncoding === undefined ? undefined : ["string"];
}

function jsonType(building: Building, schema: Schema, type: TypeName): Type {
  switch (type) {
    case "null":
    case "boolean":
      return { kind: type };
    case "string":
    case "number":
    case "integer":
      return scalarType(schema, type === "string" ? "string" : "number");
    case "array":
      return arrayType(building, schema);
    case "object":
      return mapType(building, schema);
    default:
      throw new Error(`impossible type ${String(type satisfies never)}`);
  }
}

function scalarType(schema: Schema, kind: "string" | "number"): Type {
  const format = formatOf(schema);
  const fits =
    format !== undefined && (format === "int64" || (format === "unixtime") === (kind === "number"));
  return fits ? { kind, format } : { kind };
}

const formats: ReadonlyMap<string, Format> = new Map([
  ["date-time", "date-time"],
  ["unixtime", "unixtime"],
  ["date-time-rfc7231", "date-time-rfc7231"],
  ["byte", "base64"],
  ["base64", "base64"],
  ["base64url", "base64url"],
  ["int64", "int64"],
]);

function formatOf(schema: Schema): Format | undefined {
  const encoding =
    schema.contentEncoding === undefined ? undefined : formats.get(schema.contentEncoding);
  return encoding ?? (schema.format === undefined ? undefined : formats.get(schema.format));
}

function arrayType(building: Building, schema: Schema): Type {
  const rest = schema.items === undefined ? undefined : typeOf(building, schema.items);
  if (schema.prefixItems === undefined) return { kind: "list", items: rest ?? { kind: "any" } };
  const items = schema.prefixItems.map((item) => typeOf(building, item));
  const required = Math.min(schema.minItems ?? 0, items.length);
  const closed =
    rest?.kind === "never" || (schema.maxItems ?? Number.POSITIVE_INFINITY) <= items.length;
  return { kind: "tuple", items, required, rest: closed ? undefined : (rest ?? { kind: "any" }) };
}

function mapType(building: Building, schema: Schema): Type {
  const values = [...(schema.patternProperties?.values() ?? [])].map((value) =>
    typeOf(building, value),
  );
  const additional = schema.additionalProperties;
  if (additional?.always === false) {
    return { kind: "map", values: values.length === 0 ? { kind: "never" } : unionOf(values) };
  }
  if (additional === undefined) return { kind: "map", values: { kind: "any" } };
  return { kind: "map", values: unionOf([...values, typeOf(building, additional)]) };
}

/** The members of a type that is a union, else the type alone. */
export function membersOf(type: Type): readonly Type[] {
  return type.kind === "union" ? (type satisfies UnionType).members : [type];
}

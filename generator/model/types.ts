import type { Schema, TypeName } from "../schema/schema.js";
import type { Format, Type, UnionType } from "./api.js";
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
  const type = isDeclared(building, facts)
    ? referenceType(building, facts)
    : inlineType(building, facts);
  building.types.set(facts, type);
  return type;
}

/** The type a declared schema stands for, seen from inside its own declaration. */
export function ownType(building: Building, schema: Schema): Type {
  const facts = target(schema);
  return facts !== schema ? typeOf(building, facts) : inlineType(building, schema);
}

/** One union of the given types: flat, each member once; anything swallows the rest. */
export function unionOf(types: readonly Type[], open = false): Type {
  const members: Type[] = [];
  const isNew = noticeTypes();
  let isOpen = open;
  for (const type of types.flatMap((item) => (item.kind === "union" ? item.members : [item]))) {
    if (type.kind === "any") return type;
    if (type.kind !== "never" && isNew(type)) members.push(type);
  }
  for (const type of types) if (type.kind === "union" && type.open) isOpen = true;
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
  const others: Type[] = [];
  return (type) => {
    const name =
      type.kind === "literal" ? type.value : type.kind === "reference" ? type.to : undefined;
    const isKnown =
      name === undefined ? others.some((other) => sameType(other, type)) : named.has(name);
    if (name === undefined) others.push(type);
    else named.add(name);
    return !isKnown;
  };
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
  const nullable = to.kind === "model" && schema.types?.includes("null") === true;
  return nullable ? unionOf([reference, { kind: "null" }]) : reference;
}

function inlineType(building: Building, schema: Schema): Type {
  if (schema.always !== undefined) return { kind: schema.always ? "any" : "never" };
  if (schema.not !== undefined && allowsAnything(schema.not)) return { kind: "never" };
  const values = listedValues(schema);
  if (values !== undefined) return unionOf(values.map(literalType));
  if (schema.constant !== undefined || schema.enum !== undefined) return { kind: "any" };
  const list = openEnumList(schema);
  if (list !== undefined) return unionOf((listedValues(list) ?? []).map(literalType), true);
  return intersectionOf([...ownKeywordTypes(building, schema), ...composedTypes(building, schema)]);
}

/** `true`, or `{}`. */
function allowsAnything({ json }: Schema): boolean {
  return json === true || (typeof json === "object" && Object.keys(json).length === 0);
}

function literalType(value: string | number | boolean | null): Type {
  return value === null ? { kind: "null" } : { kind: "literal", value };
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
    if (branches !== undefined)
      types.push(unionOf(branches.map((branch) => typeOf(building, branch))));
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

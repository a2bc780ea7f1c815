import type { Declaration, Format, Type, UnionType } from "../model/api.js";
import { holdsModels } from "../model/derived-names.js";
import { isScalar, type Json } from "../source/json.js";
import { memberName, numberLiteral, stringLiteral } from "./literal.js";

/** Which view of a model a type is printed for. */
export type Side =
  /** What attributes show: classes, dates, bytes. */
  | "attribute"
  /** What the dict view holds: classes, wire text. */
  | "entry"
  /** What `new` takes: classes or their wire form, dates or text. */
  | "init"
  /** Plain JSON. */
  | "wire";

/** How a type's printer names what is declared elsewhere. */
export interface Namer {
  declaration(declaration: Declaration, name: string, place: "shape" | "types"): string;
  global(name: "Date" | "Omit" | "Uint8Array"): string;
}

/** Names everything by its bare name. */
export const bareNames: Namer = {
  declaration: (_declaration, name) => name,
  global: (name) => name,
};

/** Prints a type on one line. */
export function typeText(type: Type, side: Side = "attribute", namer: Namer = bareNames): string {
  switch (type.kind) {
    case "any":
      return "unknown";
    case "never":
    case "null":
    case "boolean":
      return type.kind;
    case "string":
    case "number":
      return scalarText(type.kind, type.format, side, namer);
    case "literal":
      return literalText(type.value);
    case "structure":
      return structureText(type.value);
    case "list":
      return `${grouped(typeText(type.items, side, namer))}[]`;
    case "tuple":
      return tupleText(type, side, namer);
    case "map":
      return `{ [key: string]: ${typeText(type.values, side, namer)} }`;
    case "union":
      return unionTexts(type, side, namer).join(" | ") || "never";
    case "reference":
      return referenceText(type.to, side, namer);
    default:
      throw new Error(`impossible type ${JSON.stringify(type satisfies never)}`);
  }
}

/** The members of a union, each printed, each once. */
export function unionTexts(type: UnionType, side: Side, namer: Namer): readonly string[] {
  const members = type.members.map((member) => typeText(member, side, namer));
  const tree = type.fallback?.tree;
  if (type.fallback !== undefined && tree !== undefined) {
    members.push(
      side === "wire"
        ? namer.declaration(type.fallback, tree.unknownWireName, "types")
        : namer.declaration(type.fallback, tree.unknownName, "shape"),
    );
  }
  if (type.open) members.push("(string & {})");
  return [...new Set(members)];
}

/** A literal type. */
export function literalText(value: string | number | boolean): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return Number.isFinite(value) ? numberLiteral(value) : "number";
  return String(value);
}

/** The type of exactly one JSON value. */
function structureText(value: Json): string {
  if (value === null) return "null";
  if (isScalar(value)) return literalText(value);
  if (Array.isArray(value)) return `[${value.map(structureText).join(", ")}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${memberName(key)}: ${structureText(item)}`,
  );
  return entries.length === 0 ? "{ [key: string]: never }" : `{ ${entries.join("; ")} }`;
}

function scalarText(
  kind: "string" | "number",
  format: Format | undefined,
  side: Side,
  namer: Namer,
): string {
  if (format === undefined || side === "entry" || side === "wire") return kind;
  if (format === "int64") return side === "init" ? `${kind} | bigint` : kind;
  const decoded = namer.global(format.startsWith("base64") ? "Uint8Array" : "Date");
  return side === "init" ? `${decoded} | ${kind}` : decoded;
}

function tupleText(type: TupleType, side: Side, namer: Namer): string {
  const isNamed = mayLeadBack(type);
  const items = type.items.map((item, index) => {
    const text = typeText(item, side, namer);
    const mark = index < type.required ? "" : "?";
    if (isNamed) return `item${index}${mark}: ${text}`;
    return mark === "" ? text : `${grouped(text)}${mark}`;
  });
  if (type.rest !== undefined) {
    const rest = `${grouped(typeText(type.rest, side, namer))}[]`;
    items.push(isNamed ? `...rest: ${rest}` : `...${rest}`);
  }
  return `[${items.join(", ")}]`;
}

type TupleType = Extract<Type, { kind: "tuple" }>;

/**
 * Whether an optional item is a list or tuple that names a type. Where that is the type around it, TypeScript sees what it means in
 * items with names only.
 */
function mayLeadBack({ items, required, rest }: TupleType): boolean {
  const isDeep = (type: Type): boolean =>
    type.kind === "union" ? type.members.some(isDeep) : isArray(type) && namesType(type);
  return items.slice(required).some(isDeep) || (rest !== undefined && isDeep(rest));
}

function isArray({ kind }: Type): boolean {
  return kind === "list" || kind === "tuple";
}

function namesType(type: Type): boolean {
  switch (type.kind) {
    case "reference":
      return type.to.kind === "alias" || type.to.kind === "union";
    case "list":
      return namesType(type.items);
    case "tuple":
      return type.items.some(namesType) || (type.rest !== undefined && namesType(type.rest));
    case "union":
      return type.members.some(namesType);
    default:
      return false;
  }
}

function referenceText(to: Declaration, side: Side, namer: Namer): string {
  if (to.kind === "enum" || side === "attribute") return namer.declaration(to, to.name, "shape");
  const wire = (): string => namer.declaration(to, unionWireName(to), "types");
  if (side === "wire") return wire();
  const plain = to.kind !== "model" && !holdsModels({ kind: "reference", to });
  if (side === "entry") return plain ? wire() : namer.declaration(to, to.name, "shape");
  return `${namer.declaration(to, to.name, "shape")} | ${wire()}`;
}

/** The wire type that stands for a declaration where others refer to it. */
export function unionWireName(declaration: Declaration): string {
  if (declaration.kind !== "model" && declaration.kind !== "union") return declaration.wireName;
  return declaration.tree?.unionWireName ?? declaration.wireName;
}

/** In parentheses where `[]` or `?` behind it would bind to a part only. */
function grouped(text: string): string {
  return isSimple(text) ? text : `(${text})`;
}

function isSimple(text: string): boolean {
  return (
    /^[\p{ID_Continue}$.]+(?:\[\])*$/u.test(text) ||
    /^"(?:[^"\\]|\\.)*"$/.test(text) ||
    /^\{[^{}"]*\}$/.test(text)
  );
}

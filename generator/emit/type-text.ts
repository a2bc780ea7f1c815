import type { Declaration, Type, UnionType } from "../model/api.js";
import { numberLiteral, stringLiteral } from "./literal.js";

/** Which side of a model a type is printed for. */
export type Side =
  /** What attributes show: classes, dates, bytes. */
  | "attribute"
  /** What the dict view holds: classes, wire text. */
  | "entry"
  /** What `new` takes: classes or their wire form, dates or text. */
  | "init";

/**
 * Prints a type. `globals` names the declarations that hide a global of the same name, such as a class called `Date`.
 */
export function typeText(
  type: Type,
  side: Side = "attribute",
  hidden: ReadonlySet<string> = new Set(),
): string {
  switch (type.kind) {
    case "any":
      return "unknown";
    case "never":
    case "null":
    case "boolean":
      return type.kind;
    case "string":
    case "number":
      return scalarText(type.kind, type.format, side, hidden);
    case "literal":
      return literalText(type.value);
    case "list":
      return `${grouped(typeText(type.items, side, hidden))}[]`;
    case "tuple":
      return tupleText(type, side, hidden);
    case "map":
      return `{ [key: string]: ${typeText(type.values, side, hidden)} }`;
    case "union":
      return unionText(type, side, hidden);
    case "reference":
      return referenceText(type.to, side);
    default:
      return impossible(type);
  }
}

function scalarText(
  kind: "string" | "number",
  format: string | undefined,
  side: Side,
  hidden: ReadonlySet<string>,
): string {
  if (format === undefined || side === "entry") return kind;
  const decoded = decodedText(format, hidden);
  if (decoded === undefined) return kind;
  if (format === "int64") return side === "init" ? `${kind} | ${decoded}` : kind;
  return side === "init" ? `${decoded} | ${kind}` : decoded;
}

function decodedText(format: string, hidden: ReadonlySet<string>): string | undefined {
  const name = format === "int64" ? "bigint" : format.startsWith("base64") ? "Uint8Array" : "Date";
  return hidden.has(name) ? `globalThis.${name}` : name;
}

/** A literal type. */
export function literalText(value: string | number | boolean): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return Number.isFinite(value) ? numberLiteral(value) : "number";
  return String(value);
}

function tupleText(
  type: Extract<Type, { kind: "tuple" }>,
  side: Side,
  hidden: ReadonlySet<string>,
): string {
  const items = type.items.map((item, index) => {
    const text = typeText(item, side, hidden);
    return index < type.required ? text : `${grouped(text)}?`;
  });
  if (type.rest !== undefined) items.push(`...${grouped(typeText(type.rest, side, hidden))}[]`);
  return `[${items.join(", ")}]`;
}

function unionText(type: UnionType, side: Side, hidden: ReadonlySet<string>): string {
  const members = type.members.map((member) => typeText(member, side, hidden));
  if (type.fallback !== undefined) members.push(type.fallback.unknownName);
  if (type.open) members.push("(string & {})");
  const distinct = [...new Set(members)];
  return distinct.length === 0 ? "never" : distinct.join(" | ");
}

function referenceText(to: Declaration, side: Side): string {
  if (side !== "init" || to.kind === "enum") return to.name;
  return `${to.name} | ${to.kind === "model" && to.tree ? to.tree.unionWireName : to.wireName}`;
}

function grouped(text: string): string {
  return /[ |&]/.test(text) && !/^\{[^{}]*\}$/.test(text) && !isQuoted(text) ? `(${text})` : text;
}

function isQuoted(text: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/.test(text);
}

function impossible(value: never): never {
  throw new Error(`impossible type ${JSON.stringify(value)}`);
}

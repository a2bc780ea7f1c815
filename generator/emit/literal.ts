import { isJsonObject, type Json } from "../source/json.js";

/**
 * Characters that may not stand raw in source text: controls, separators, format characters (bidirectional controls,
 * zero-width characters, byte order mark), lone surrogates, and those that each font and program may take for anything, all of
 * which make text look different from what it is. Unassigned ones may: which these are depends on the version of Unicode.
 */
export const unsafe: RegExp = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const plain = /^[\x20-\x7e]*$/;

/** Replaces what may not stand raw in source text by `\u` escapes. */
export function escapeUnsafe(text: string): string {
  // Most texts are plain, which is several times as fast to find out.
  if (plain.test(text)) return text;
  return text.replace(unsafe, (character) =>
    [...Array(character.length).keys()].map((index) => unitEscape(character, index)).join(""),
  );
}

function unitEscape(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}

/** A string literal in double quotes. Every text of a schema that becomes code comes through here. */
export function stringLiteral(text: string): string {
  return plainContent.test(text) ? `"${text}"` : escapeUnsafe(JSON.stringify(text));
}

/** What JSON spells as it is: most texts. */
const plainContent = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** A key of an object literal: bare where it is a plain identifier; never one that sets the prototype. */
export function objectKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return isPlainIdentifier(key) ? key : stringLiteral(key);
}

/** A member of a type or class: bare where it is a plain identifier. */
export function memberName(name: string): string {
  return isPlainIdentifier(name) ? name : stringLiteral(name);
}

/** An expression whose value is `value`, on one line. Numbers beyond a double's range stay infinite. */
export function jsonLiteral(value: Json): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(", ")}]`;
  if (!isJsonObject(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${objectKey(key)}: ${jsonLiteral(item)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A number as an expression. JSON's `1e999` reads as infinity, which has no literal. */
export function numberLiteral(value: number): string {
  if (Object.is(value, -0)) return "-0";
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? "Number.POSITIVE_INFINITY" : "Number.NEGATIVE_INFINITY";
}

function isPlainIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

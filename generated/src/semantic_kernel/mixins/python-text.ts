import { Model } from "../../runtime/index.js";

/** A JSON value as Python's `str` shows it: services compare and models read this text, so it is the same here. */
export function toPythonText(value: unknown): string {
  return typeof value === "string" ? value : represent(value);
}

/** Whether Python takes a value for true: not null, zero, nor anything empty. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== "object" || value === null || value instanceof Model) return Boolean(value);
  return value instanceof Uint8Array ? value.length > 0 : Object.keys(value).length > 0;
}

function represent(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "boolean":
      return value ? "True" : "False";
    case "number":
      return numberText(value);
    case "object":
      return value === null ? "None" : objectText(value);
    case "undefined":
      return "None";
    default:
      return String(value);
  }
}

function objectText(value: object): string {
  if (Array.isArray(value)) return `[${value.map(represent).join(", ")}]`;
  if (value instanceof Model) return String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${quote(key)}: ${represent(item)}`);
  return `{${pairs.join(", ")}}`;
}

/** Python writes exponents with two digits, and small numbers out as long as JavaScript does but one. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const text = Math.abs(value) < 1e-4 && value !== 0 ? value.toExponential() : String(value);
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** Single quotes, unless that would need escapes that double quotes do not. */
function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replace(/[\\\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter)
    .replaceAll(mark, `\\${mark}`);
  return mark + escaped + mark;
}

const short: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return short[character] ?? `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

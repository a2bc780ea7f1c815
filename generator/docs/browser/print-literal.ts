import type { Code } from "./build-code.js";

/** What fits into a line. */
const width = 80;

/** A scalar as an expression. JSON's `1e999` reads as infinity, which has no literal. */
export function literal(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value).replace(unsafe, escaped);
  if (Object.is(value, -0)) return "-0";
  return String(value);
}

/** Code in as few lines as its length allows. */
export function indented(code: Code, depth: number): string {
  const flat = flattened(code);
  if (typeof code === "string" || (flat.length + depth * 2 <= width && !flat.includes("\n")))
    return flat;
  const [only] = code.items;
  // A call with one argument opens and closes on the lines of its argument.
  if (code.items.length === 1 && only !== undefined && code.close === ")")
    return `${code.open}${indented(only.code, depth)})`;
  const pad = "  ".repeat(depth + 1);
  const lines = code.items.map(
    ({ before, code: item }) => `${pad}${before}${indented(item, depth + 1)},`,
  );
  return `${code.open}\n${lines.join("\n")}\n${"  ".repeat(depth)}${code.close}`;
}

function flattened(code: Code): string {
  if (typeof code === "string") return code;
  const inner = code.items.map(({ before, code: item }) => before + flattened(item)).join(", ");
  return code.open === "{" ? `{ ${inner} }` : `${code.open}${inner}${code.close}`;
}

/** What would make code look different from what it is. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}

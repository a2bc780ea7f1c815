import type { Docs, Field } from "../model/api.js";
import type { Json } from "../source/json.js";
import { constraints } from "./constraints.js";
import { escapeUnsafe, jsonLiteral } from "./literal.js";

const width = 100;

/** A declaration's documentation, as a comment's content; nothing where the schema says nothing. */
export function declarationDocs(docs: Docs): readonly string[] {
  return comment([...paragraphs(docs.text), ...(docs.deprecated ? ["@deprecated"] : [])], 0);
}

/** A field's documentation: what the schema says, what a caller can violate, who sets it, its name on the wire. */
export function fieldDocs(field: Field, indent: number): readonly string[] {
  const facts = [...constraints(field.schema), ...defaultText(field)];
  if (field.access === "read") facts.push("Read-only.");
  if (field.access === "write") facts.push("Write-only.");
  if (field.wire !== field.name) facts.push(`Wire name: \`${field.wire}\`.`);
  const texts = paragraphs(field.docs.text);
  const last = texts.pop();
  const sentence = last === undefined ? facts.join(" ") : [closed(last), ...facts].join(" ");
  const all = [...texts, ...(sentence === "" ? [] : [sentence])];
  return comment([...all, ...(field.docs.deprecated ? ["@deprecated"] : [])], indent);
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

function closed(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

/** What ts-morph puts between the comment marks. Schema text cannot end the comment. */
function comment(texts: readonly string[], indent: number): readonly string[] {
  if (texts.length === 0) return [];
  const safe = texts.map((text) => escapeUnsafe(text).replaceAll("*/", "*\\/"));
  const [only] = safe;
  if (safe.length === 1 && only !== undefined && only.length + indent + "/**  */".length <= width)
    return [only];
  const lines = safe.flatMap((text, index) => [
    ...(index > 0 && !text.startsWith("@") ? [""] : []),
    ...wrap(text, width - indent - " * ".length),
  ]);
  return [`\n${lines.join("\n")}`];
}

function wrap(text: string, limit: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > limit) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function defaultText(field: Field): readonly string[] {
  const { value } = field.default ?? {};
  const isBeyond = typeof value === "number" && !Number.isFinite(value);
  return value === undefined || isBeyond ? [] : [`Default: \`${shortLiteral(value)}\`.`];
}

function shortLiteral(value: Json): string {
  const text = jsonLiteral(value).replaceAll("`", "'");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import type { Docs, Field } from "../model/api.js";
import type { Json } from "../source/json.js";
import { type Block, paragraph, readBlocks } from "./comment-blocks.js";
import { constraints } from "./constraints.js";
import { escapeUnsafe, jsonLiteral } from "./literal.js";

const width = 100;

/** A declaration's documentation, as a comment's content; nothing where the schema says nothing. */
export function declarationDocs(docs: Docs): readonly string[] {
  return comment(readBlocks(docs.text), docs, 0);
}

/** A field's documentation: what the schema says, what a caller can violate, who sets it, its name on the wire. */
export function fieldDocs(field: Field): readonly string[] {
  if (field.wire === field.name) return initDocs(field);
  return memberDocs(field, [...factsOf(field), `Wire name: \`${field.wire}\`.`]);
}

/** The same for what `new` takes, which has no name on the wire. Classes have it said once more of all that they inherit. */
export function initDocs(field: Field): readonly string[] {
  const known = said.get(field) ?? memberDocs(field, factsOf(field));
  said.set(field, known);
  return known;
}

const said = new WeakMap<Field, readonly string[]>();

function memberDocs({ docs }: Field, facts: readonly string[]): readonly string[] {
  return comment(withFacts(readBlocks(docs.text), facts), docs, "  ".length);
}

function factsOf(field: Field): readonly string[] {
  const facts = [...constraints(field.schema), ...defaultText(field)];
  if (field.access === "read") facts.push("Read-only.");
  if (field.access === "write") facts.push("Write-only.");
  return facts;
}

/** Facts go on where a paragraph ends, and behind anything else in one of their own. */
function withFacts(blocks: readonly Block[], facts: readonly string[]): readonly Block[] {
  const last = blocks.at(-1);
  const isText = last !== undefined && !last.kept && last.rest === "";
  if (isText) {
    const text = [closed(last.text), ...facts].join(" ");
    return [...blocks.slice(0, -1), { ...last, text }];
  }
  return facts.length === 0 ? blocks : [...blocks, paragraph(facts.join(" "))];
}

function closed(text: string): string {
  return ends.has(text.slice(-1)) ? text : `${text}.`;
}

const ends: ReadonlySet<string> = new Set([".", "!", "?", ":"]);

/** What ts-morph puts between the comment marks. Schema text cannot end the comment, nor begin a tag of it. */
function comment(
  blocks: readonly Block[],
  { deprecated }: Docs,
  indent: number,
): readonly string[] {
  const [only] = blocks;
  if (only === undefined) return deprecated ? ["@deprecated"] : [];
  const lines: string[] = [];
  for (const block of blocks) {
    if (block !== only && block.apart) lines.push("");
    const text = withoutEnd(escapeUnsafe(block.text));
    const length = indent + block.first.length + text.length + "/**  */".length;
    if (blocks.length === 1 && !deprecated && length <= width)
      return [withoutTag(block.first + text)];
    for (const line of linesOf(block, text, width - indent - " * ".length))
      lines.push(withoutTag(line));
  }
  if (deprecated) lines.push("@deprecated");
  return [`\n${lines.join("\n")}`];
}

function linesOf({ first, rest, kept }: Block, text: string, limit: number): readonly string[] {
  if (kept) return [text];
  const lines = wrap(text, limit - rest.length);
  return lines.map((line, index) => (index === 0 ? first : rest) + line);
}

function withoutEnd(text: string): string {
  return text.replaceAll("*/", "*\\/");
}

/** Editors take what follows an `@` at the start of a line, or of an item, for a tag. */
function withoutTag(line: string): string {
  if (!line.includes("@")) return line;
  return line.replace(/^[-*+>\d.) ]*(?=@)/, "$&\\");
}

/** Lines of as many words as fit; a word that is longer than a line has one of its own. */
function wrap(text: string, limit: number): readonly string[] {
  if (text.length <= limit && !text.startsWith(" ")) return [text];
  const lines: string[] = [];
  let start = afterSpaces(text, 0);
  while (text.length - start > limit) {
    const last = text.lastIndexOf(" ", start + limit);
    const end = last > start ? last : text.indexOf(" ", start + limit);
    if (end === -1) break;
    lines.push(text.slice(start, end));
    start = afterSpaces(text, end);
  }
  lines.push(text.slice(start));
  return lines;
}

function afterSpaces(text: string, start: number): number {
  let end = start;
  while (text[end] === " ") end++;
  return end;
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

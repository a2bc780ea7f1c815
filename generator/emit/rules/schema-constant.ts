import type { ModelDeclaration } from "../../model/api.js";
import { isJsonObject, type Json, type JsonObject } from "../../source/json.js";
import { jsonLiteral, objectKey } from "../literal.js";
import { typeText } from "../type-text.js";
import { type DeclaredSchema, sharedSchemaName } from "./declared-schema.js";
import { declaredName, type RulesFile } from "./rules-file.js";
import { schemaJson } from "./schema-json.js";

const width = 100;

/** The constant that holds a schema: a pure literal, which a bundler drops with its users. */
export function schemaConstant(subject: DeclaredSchema, file: RulesFile): string {
  const { declaration, name, constant } = subject;
  const { json, refs } = schemaJson(subject, file.api);
  const lines = [
    `export const ${constant}: SchemaInfo = {`,
    `  name: ${jsonLiteral(name)},`,
    `  schema: ${layOut(json, "  ", "  schema: ,".length)},`,
  ];
  if (refs.length > 0) {
    const names = refs.map((one) => declaredName(file, one.declaration, one.constant));
    lines.push(`  refs: () => ${layOutList(names, "  ", "  refs: () => ,".length)},`);
  }
  const isOfClass = declaration.kind === "model" && constant === sharedSchemaName(declaration);
  if (isOfClass && declaration.fields.length > 0) {
    lines.push(`  fields: ${layOut(fieldTypes(declaration), "  ", "  fields: ,".length)},`);
  }
  return [...lines, "};"].join("\n");
}

function fieldTypes(model: ModelDeclaration): JsonObject {
  const entries = model.fields.map(({ name, type, required }): [string, Json] => [
    name,
    required ? typeText(type) : `?${typeText(type)}`,
  ]);
  return Object.fromEntries(entries);
}

/** JSON as an expression: on one line where it fits, or where there is no room to indent, else a member a line. */
function layOut(value: Json, margin: string, before: number): string {
  if (typeof value !== "object" || value === null || margin.length > width / 2) {
    return jsonLiteral(value);
  }
  if (isShort(value, width - before)) {
    const line = jsonLiteral(value);
    if (before + line.length <= width) return line;
  }
  const inner = `${margin}  `;
  if (!isJsonObject(value)) {
    const items = value.map((item) => layOut(item, inner, inner.length + 1));
    return bracketed("[", items, "]", margin);
  }
  const members = Object.entries(value).map(([key, item]) => {
    const start = `${objectKey(key)}: `;
    return start + layOut(item, inner, inner.length + start.length + 1);
  });
  return bracketed("{", members, "}", margin);
}

/** Whether a value might fit into so many characters. Looks no further than that many members. */
function isShort(value: Json, room: number): boolean {
  let left = room;
  const pending: Json[] = [value];
  for (let next = pending.pop(); next !== undefined && left >= 0; next = pending.pop()) {
    left -= typeof next === "string" ? next.length + 2 : 1;
    if (typeof next !== "object" || next === null) continue;
    const items = Object.values(next);
    left -= items.length;
    if (left >= 0) pending.push(...items);
  }
  return left >= 0;
}

function layOutList(names: readonly string[], margin: string, before: number): string {
  const line = `[${names.join(", ")}]`;
  return before + line.length <= width ? line : bracketed("[", names, "]", margin);
}

function bracketed(
  open: string,
  members: readonly string[],
  close: string,
  margin: string,
): string {
  let text = open;
  for (const member of members) text += `\n${margin}  ${member},`;
  return `${text}\n${margin}${close}`;
}

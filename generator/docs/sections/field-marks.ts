import { jsonLiteral } from "../../emit/literal.js";
import { isComputed } from "../../emit/mixed-base.js";
import type { Field } from "../../model/api.js";
import { type Content, html } from "../html.js";

/** What a field is beside its type, in one word each. */
export function fieldMarks(field: Field): Content {
  return marksOf(field).map(([word, kind]) => html`<span class="mark ${kind}">${word}</span> `);
}

function marksOf(field: Field): readonly (readonly [string, string])[] {
  return [
    field.required ? (["required", "strong"] as const) : (["optional", "weak"] as const),
    ...(field.access === "read" ? [["read-only", "plain"] as const] : []),
    ...(field.access === "write" ? [["write-only", "plain"] as const] : []),
    ...(field.constant !== undefined ? [["constant", "plain"] as const] : []),
    ...(isComputed(field) ? [["computed", "plain"] as const] : []),
    ...(field.docs.deprecated ? [["deprecated", "warning"] as const] : []),
  ];
}

/** A default as code, cut where it gets long. */
export function defaultHtml(field: Field): Content {
  if (field.default === undefined) return undefined;
  const text = jsonLiteral(field.default.value);
  return html`<code>${text.length > 80 ? `${text.slice(0, 79)}…` : text}</code>`;
}

import type { Field, ModelDeclaration } from "../../model/api.js";
import { allFields } from "../../model/fields.js";
import { typeHtml } from "../code-html.js";
import { basesOf } from "../facts/lineage.js";
import { rulesInWords } from "../facts/rules-in-words.js";
import { breakable, type Content, html } from "../html.js";
import { counted, type Here, link, type Section } from "../page.js";
import { prose } from "../prose.js";
import { table } from "../table.js";
import { defaultHtml, fieldMarks } from "./field-marks.js";

/** The fields at a glance: both names, type, what holds. Details stand below. */
export function variables(here: Here, model: ModelDeclaration): Section | undefined {
  const fields = [...allFields(model).values()];
  if (fields.length === 0) return undefined;
  const body = table<Field>(
    `Fields of ${model.name}`,
    [
      {
        title: "Name",
        cell: ({ name }) => html`<a href="#${anchorOf(name)}"><code>${breakable(name)}</code></a>`,
      },
      { title: "On the wire", cell: ({ wire }) => html`<code>${breakable(wire)}</code>` },
      { title: "Type", cell: ({ type }) => typeHtml(here, type) },
      { title: "Status", cell: fieldMarks },
      { title: "Description", cell: ({ docs, schema }) => summary(here, docs.text, schema) },
    ],
    fields,
  );
  return { id: "variables", title: "Variables", body };
}

/** Every field with all that is known of it. */
export function attributes(here: Here, model: ModelDeclaration): Section | undefined {
  const fields = [...allFields(model).values()];
  if (fields.length === 0) return undefined;
  const body = html`${fields.map(
    (field) => html`<article class="entry" id="${anchorOf(field.name)}">
<h3><code>${field.name}</code> ${fieldMarks(field)}</h3>
<p class="signature"><code>${field.name}${field.required ? "" : "?"}: </code>${typeHtml(here, field.type)}</p>
${prose(here, field.docs.text)}
<dl class="details">${details(here, model, field).map(
      ([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
    )}</dl>
</article>
`,
  )}`;
  return { id: "attributes", title: `Attributes (${counted(fields.length, "field")})`, body };
}

/** The place of a field on the page of its model. No section is called like that. */
export function anchorOf(name: string): string {
  return `field-${name}`;
}

function summary(here: Here, text: string, schema: Field["schema"]): Content {
  const rules = rulesInWords(schema);
  return html`${prose(here, text)}${rules.length > 0 && html`<div class="rules">${prose(here, rules.join(" "))}</div>`}`;
}

function details(
  here: Here,
  model: ModelDeclaration,
  field: Field,
): readonly (readonly [string, Content])[] {
  const rules = rulesInWords(field.schema);
  const owner = [model, ...basesOf(model)].find(({ fields }) => fields.includes(field));
  const path = owner === undefined ? undefined : here.chapter.pages.get(owner);
  const { at } = field.schema;
  return [
    ["On the wire", html`<code>${field.wire}</code>`],
    ...(rules.length > 0 ? [["Rules", prose(here, rules.join(" "))] as const] : []),
    ...(field.default !== undefined ? [["Default", defaultHtml(field)] as const] : []),
    ...(field.access === "read"
      ? [
          [
            "Read-only",
            "Set by the server. new does not take it; asDict({ excludeReadonly: true }) leaves it out.",
          ] as const,
        ]
      : []),
    ...(field.access === "write" ? [["Write-only", "Sent, never received."] as const] : []),
    ...(field.docs.deprecated ? [["Deprecated", "Not for new code."] as const] : []),
    ...(owner !== undefined && owner !== model && path !== undefined
      ? [["Inherited from", html`<code>${link(here, path, owner.className)}</code>`] as const]
      : []),
    ["Schema", html`<code class="place">${breakable(`${at.source.path}#${at.pointer}`)}</code>`],
  ];
}

import type { Declaration } from "../../model/api.js";
import { referencesOf, type Use } from "../facts/find-uses.js";
import { type Content, type Html, html } from "../html.js";
import { counted, type Here, joined, link, type Section } from "../page.js";
import { anchorOf } from "./variables.js";

/** Who refers to a declaration, and what it refers to. */
export function uses(here: Here, declaration: Declaration): Section {
  const used = here.chapter.uses.get(declaration) ?? [];
  const refers = new Set(referencesOf(declaration).map(({ to }) => to));
  const body = html`<h3>Used by</h3>
${used.length === 0 ? html`<p>Nothing in this namespace: it is a message of its own.</p>` : usedBy(here, used)}
<h3>Refers to</h3>
${
  refers.size === 0
    ? html`<p>Nothing: plain JSON only.</p>`
    : html`<ul class="names">${[...refers].map((to) => html`<li>${nameOf(here, to)}</li>`)}</ul>`
}`;
  return { id: "uses", title: "Where it is used", body };
}

function usedBy(here: Here, used: readonly Use[]): Html {
  const by = new Map<Declaration, Use[]>();
  for (const use of used) by.set(use.by, [...(by.get(use.by) ?? []), use]);
  const list = html`<ul class="uses">${[...by].map(
    ([declaration, places]) =>
      html`<li>${nameOf(here, declaration)} ${joined(
        places.map((place) => placeOf(here, place)),
        ", ",
      )}</li>
`,
  )}</ul>`;
  if (by.size <= 20) return list;
  return html`<details class="fold"><summary>${counted(by.size, "declaration")}</summary>${list}</details>`;
}

function nameOf(here: Here, declaration: Declaration): Html {
  const path = here.chapter.pages.get(declaration);
  return html`<code>${path === undefined ? declaration.name : link(here, path, declaration.name)}</code>`;
}

function placeOf(here: Here, { by, field, as }: Use): Content {
  const path = here.chapter.pages.get(by);
  if (field === undefined || path === undefined) return html`<span class="weak">${as}</span>`;
  return html`<code>${link(here, `${path}#${anchorOf(field.name)}`, `.${field.name}`)}</code>`;
}

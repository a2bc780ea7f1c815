import type { Declaration } from "../../model/api.js";
import { breakable, type Html, html } from "../html.js";
import { type Here, link } from "../page.js";
import { firstSentenceHtml } from "../prose.js";

/** Declarations by name, each with the first sentence of what its schema says. */
export function declarationList(here: Here, declarations: readonly Declaration[]): Html {
  return html`<dl class="index">${declarations.map((declaration) => {
    const { name, docs } = declaration;
    const path = here.chapter.pages.get(declaration);
    return html`<div><dt><code>${path === undefined ? name : link(here, path, breakable(name))}</code>${docs.deprecated && html` <span class="mark warning">deprecated</span>`}</dt><dd>${firstSentenceHtml(here, docs.text)}</dd></div>
`;
  })}</dl>`;
}

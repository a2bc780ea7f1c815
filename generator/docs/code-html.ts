import { type Side, typeText } from "../emit/type-text.js";
import type { Type } from "../model/api.js";
import { breakable, type Content, type Html, html } from "./html.js";
import { type Here, link } from "./page.js";

/** TypeScript as code; every name that has a page leads there. */
export function codeHtml(here: Here, text: string): Html {
  return html`<code>${linkNames(here, text)}</code>`;
}

/** A type as code with links. */
export function typeHtml(here: Here, type: Type, side: Side = "attribute"): Html {
  return codeHtml(here, typeText(type, side));
}

/** A block of TypeScript with links. */
export function codeBlock(here: Here, text: string, label: string): Html {
  return html`<pre class="code" tabindex="0" role="group" aria-label="${label}"><code>${linkNames(here, text)}</code></pre>`;
}

/** The names of a text as links. What is in quotes is no name; neither is what a comment says. */
export function linkNames(here: Here, text: string): Content {
  return [...text.matchAll(token)].map(([piece]) => {
    const target = here.chapter.names.get(piece);
    return target === undefined || target === here.path
      ? piece
      : link(here, target, breakable(piece));
  });
}

const token =
  /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|[$_\p{ID_Start}][$\p{ID_Continue}]*|[^"$_\p{ID_Start}/]+|./gsu;

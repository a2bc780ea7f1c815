import type { Json } from "../source/json.js";
import { type Content, type Html, html } from "./html.js";
import { type Here, link } from "./page.js";

/** A message as an indented text. */
export function jsonBlock(value: Json, label: string): Html {
  return html`<pre class="code" tabindex="0" role="group" aria-label="${label}"><code>${highlighted(JSON.stringify(value, undefined, 2), () => undefined)}</code></pre>`;
}

/** A schema as indented text; references to declarations lead to their pages. */
export function linkNamesInJson(here: Here, json: Json): Content {
  return highlighted(JSON.stringify(json, undefined, 2), (text) => {
    const name = /^"#\/\$defs\/([^/"]+)/.exec(text)?.[1];
    const target = name === undefined ? undefined : here.chapter.names.get(name);
    return target === undefined || target === here.path ? undefined : link(here, target, text);
  });
}

/** Keys, texts and the rest in different colours. */
function highlighted(text: string, linkTo: (text: string) => Html | undefined): Content {
  return [...text.matchAll(token)].map(([piece]) => {
    if (!piece.startsWith('"')) return /^[\s{}[\],:]+$/.test(piece) ? piece : html`<i>${piece}</i>`;
    const content = linkTo(piece) ?? piece;
    return content === piece && piece.endsWith(":")
      ? html`<b>${piece.slice(0, -1)}</b>:`
      : html`<span>${content}</span>`;
  });
}

const token = /"(?:[^"\\]|\\.)*":?|[\s{}[\],:]+|[^\s{}[\],:"]+/g;

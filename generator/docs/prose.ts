import MarkdownIt from "markdown-it";
import { type Html, html, trust } from "./html.js";
import { type Here, link } from "./page.js";

/**
 * What a schema says, which by OpenAPI's word is CommonMark. HTML in it is shown, not obeyed; pictures, which would be fetched,
 * stay text; headings would break the order of ours. Links lead to the web and nowhere else.
 */
export function prose(here: Here, text: string): Html {
  if (text === "") return html``;
  return html`<div class="prose">${trust(markdown.render(withoutDirections(text), here))}</div>`;
}

/** The first sentence, for lists. */
export function firstSentenceHtml(here: Here, text: string): Html {
  return trust(markdown.renderInline(withoutDirections(firstSentence(text)), here));
}

/** A sentence of ours, with names in backticks. */
export function inlineProse(text: string): Html {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

/** The first sentence as it was written. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, " ");
  const sentence = /^.{12,}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
  return sentence.length > limit ? `${sentence.slice(0, limit - 1)}…` : sentence;
}

const limit = 180;

/** Made once, since making one takes longer than a page. What it renders for is the page, handed in as its environment. */
const markdown: MarkdownIt = open();

function open(): MarkdownIt {
  const made = new MarkdownIt({ html: false, linkify: false, typographer: false });
  made.disable(["image", "heading", "lheading", "hr", "reference"]);
  made.validateLink = (url) => /^https?:\/\//i.test(url);
  made.renderer.rules.code_inline = (tokens, index, _options, here: Here) => {
    const name = tokens[index]?.content ?? "";
    const target = here.chapter.names.get(name);
    const linked = target !== undefined && target !== here.path;
    return html`<code>${linked ? link(here, target, name) : name}</code>`.text;
  };
  made.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet("rel", "noopener noreferrer");
    return renderer.renderToken(tokens, index, options);
  };
  return made;
}

/** Text that turns direction would turn what stands behind it as well. */
function withoutDirections(text: string): string {
  return text.replace(
    /[\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

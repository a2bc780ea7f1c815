import { addressFrom } from "./address.js";
import { breakable, type Content, type Html, html } from "./html.js";
import { link, type Page } from "./page.js";
import { assetPath, type Site } from "./site.js";

/**
 * What no page may do: fetch, be framed with scripts of others, run a script that stands in it. Styles may stand in a page, since
 * the editor writes its own. Pages opened as files are of no origin for some browsers; scripts beside them count as our own.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A whole page: the frame around its sections. */
export function layout(site: Site, page: Page): string {
  const at = (path: string): string => addressFrom(page.path, path);
  const title =
    page.path === "index.html" ? site.packageName : `${page.title} · ${site.packageName}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="modelsmith">
<title>${title}</title>
<meta name="description" content="${page.summary}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at(assetPath("site.css"))}">
<script src="${at(assetPath("theme.js"))}"></script>
<script src="${at(assetPath("site.js"))}" defer></script>
</head>
<body data-root="${at("index.html").slice(0, -"index.html".length)}">
<a class="skip" href="#main">Skip to the content</a>
${header(site, page)}
<div class="frame">
<nav class="side" aria-label="On this page and beside it">${contents(page)}${beside(page)}</nav>
<main id="main" tabindex="-1">
${breadcrumbs(page)}
${page.head}
${page.sections.map(
  ({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <a class="anchor" href="#${id}" aria-label="Link to ${title}">#</a></h2>
${body}
</section>
`,
)}
</main>
</div>
${footer(site)}
${page.scripts.map((path) => html`<script src="${at(path)}" defer></script>\n`)}
</body>
</html>
`.text;
}

function header(site: Site, page: Page): Html {
  const chapters = site.chapters.length > 1 ? site.chapters : [];
  return html`<header class="top">
<a class="brand" href="${addressFrom(page.path, "index.html")}">${site.packageName} <span class="version">${site.packageVersion}</span></a>
<nav class="chapters" aria-label="Namespaces">${chapters.map(
    (chapter) =>
      html`<a href="${addressFrom(page.path, chapter.index)}"${current(chapter === page.chapter)}>${chapter.title}</a> `,
  )}</nav>
<div class="tools" data-tools hidden>
<button type="button" class="search-open" data-search-open aria-haspopup="dialog">Search <kbd aria-hidden="true">/</kbd></button>
<button type="button" class="theme" data-theme-switch aria-label="Colours: as the system">◐</button>
</div>
</header>`;
}

function current(is: boolean): Content {
  return is && html` aria-current="true"`;
}

function contents({ sections }: Page): Content {
  if (sections.length < 2) return undefined;
  return html`<details class="contents" open><summary>On this page</summary>
<ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></details>`;
}

function beside(page: Page): Content {
  if (page.beside === undefined) return undefined;
  const { title, pages } = page.beside;
  return html`<details class="beside" open><summary>${title}</summary>
<ul>${pages.map(([text, path]) =>
    path === page.path
      ? html`<li><a href="#main" aria-current="page">${breakable(text)}</a></li>`
      : html`<li>${link(page, path, breakable(text))}</li>`,
  )}</ul></details>`;
}

function breadcrumbs(page: Page): Content {
  if (page.above.length === 0) return undefined;
  return html`<nav class="above" aria-label="Above this page"><ol>${page.above.map(
    ([text, path]) => html`<li>${link(page, path, text)}</li>`,
  )}</ol></nav>`;
}

function footer(site: Site): Html {
  return html`<footer class="foot"><p>${site.packageName} ${site.packageVersion}. Made from its schemas by modelsmith. Nothing on these pages is sent anywhere.</p></footer>`;
}

import type { Declaration } from "../../model/api.js";
import { ownsTree, type TreeOwner } from "../facts/lineage.js";
import { type Html, html } from "../html.js";
import { counted, type Here, link, type Page } from "../page.js";
import { prose } from "../prose.js";
import type { Chapter, Site } from "../site.js";
import { table } from "../table.js";
import { changesPath } from "./changes-page.js";

/** The first page: what the package is, how much there is of it, and where to begin. */
export function overviewPage(site: Site, since: string | undefined): Page {
  const path = "index.html";
  const [first] = site.chapters;
  const here = first && { site, chapter: first, path };
  return {
    path,
    title: site.packageName,
    summary: site.description ?? `Reference of ${site.packageName}.`,
    chapter: undefined,
    above: [],
    head: html`<h1>${site.packageName} <span class="kind">${site.packageVersion}</span></h1>
${here && prose(here, site.description ?? "")}
<pre class="code" tabindex="0" role="group" aria-label="Install"><code>npm install ${site.packageName}</code></pre>
${since !== undefined && html`<p>${link({ path }, changesPath, "What changed")} since <code>${since}</code>.</p>`}`,
    sections: [
      { id: "contents", title: "What is in it", body: counts(site, path) },
      ...site.chapters.flatMap((chapter) => startingPoints({ site, chapter, path })),
    ],
    beside: undefined,
    scripts: [],
  };
}

function counts(site: Site, path: string): Html {
  const count = (chapter: Chapter, is: (declaration: Declaration) => boolean): number =>
    [...chapter.api.declarations.values()].filter(is).length;
  return table<Chapter>(
    "Counts",
    [
      { title: "Namespace", cell: (chapter) => link({ path }, chapter.index, chapter.title) },
      { title: "Classes", cell: (chapter) => count(chapter, ({ kind }) => kind === "model") },
      {
        title: "Unions",
        cell: (chapter) => count(chapter, (each) => ownsTree(each) || each.kind === "union"),
      },
      { title: "Enums", cell: (chapter) => count(chapter, ({ kind }) => kind === "enum") },
      { title: "Other types", cell: (chapter) => count(chapter, ({ kind }) => kind === "alias") },
      { title: "Fields", cell: fieldCount },
      {
        title: "Map",
        cell: (chapter) =>
          link({ path }, chapter.map, counted(chapter.api.families.length, "family", "families")),
      },
    ],
    site.chapters,
  );
}

function fieldCount({ api }: Chapter): number {
  return [...api.declarations.values()].reduce(
    (sum, each) => sum + (each.kind === "model" ? each.fields.length : 0),
    0,
  );
}

/** The largest unions that nothing holds: what comes over the wire first. */
function startingPoints(here: Here): Page["sections"] {
  const { chapter } = here;
  const roots = [...chapter.api.declarations.values()]
    .filter(ownsTree)
    .toSorted((first, second) => second.tree.members.length - first.tree.members.length)
    .slice(0, 6);
  if (roots.length === 0) return [];
  return [
    {
      id: `start-${chapter.index.split("/")[0]}`,
      title: chapter.title,
      body: html`<p>Its largest unions, which are where messages come in; ${link(here, chapter.index, "all declarations")} are on a page of their own.</p>
<ul class="cards">${roots.map((owner) => card(here, owner))}</ul>`,
    },
  ];
}

function card(here: Here, owner: TreeOwner): Html {
  const path = here.chapter.pages.get(owner) ?? here.chapter.index;
  return html`<li><p><code>${link(here, path, owner.tree.name)}</code></p>
<p class="weak">${counted(owner.tree.members.length, "member")} by <code>${owner.tree.wire}</code></p>
${prose(here, owner.docs.text.split(/\n\s*\n/)[0] ?? "")}</li>
`;
}

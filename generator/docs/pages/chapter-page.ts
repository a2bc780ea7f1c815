import type { Declaration } from "../../model/api.js";
import { ownsTree } from "../facts/lineage.js";
import { type Html, html } from "../html.js";
import { counted, type Here, link, type Page, type Section } from "../page.js";
import type { Pen } from "../picture/draw.js";
import { namespacePicture } from "../picture/map-picture.js";
import { declarationList } from "./declaration-list.js";

/** A namespace: all its declarations by kind. */
export function chapterPage(here: Here): Page {
  const { chapter, site } = here;
  const all = [...chapter.api.declarations.values()].toSorted(byName);
  const groups: readonly (readonly [string, string, readonly Declaration[]])[] = [
    ["unions", "Unions", all.filter((each) => ownsTree(each) || each.kind === "union")],
    ["classes", "Classes", all.filter((each) => each.kind === "model" && !ownsTree(each))],
    ["enums", "Enums", all.filter(({ kind }) => kind === "enum")],
    ["types", "Other types", all.filter(({ kind }) => kind === "alias")],
  ];
  return {
    path: here.path,
    title: chapter.title,
    summary: `${counted(all.length, "declaration")} of ${chapter.from}.`,
    chapter,
    above: site.chapters.length > 1 ? [[site.packageName, "index.html"]] : [],
    head: html`<h1>${chapter.title}</h1>
<p>${counted(all.length, "declaration")}, imported from <code>${chapter.from}</code>. ${link(here, chapter.map, "The map")} shows how its families hang together.</p>`,
    sections: groups
      .filter(([, , declarations]) => declarations.length > 0)
      .map(
        ([id, title, declarations]): Section => ({
          id,
          title: `${title} (${declarations.length})`,
          body: declarationList(here, declarations),
        }),
      ),
    beside: {
      title: "Families",
      pages: [...chapter.familyPages].slice(0, 40).map(([family, path]) => [family.file, path]),
    },
    scripts: [],
  };
}

/** A namespace's families as a picture and as a list. */
export function mapPage(here: Here, pen: Pen): Page {
  const { chapter } = here;
  const { picture, note } = namespacePicture(here, chapter.api);
  return {
    path: here.path,
    title: `Map of ${chapter.title}`,
    summary: `How the families of ${chapter.title} hang together.`,
    chapter,
    above: [[chapter.title, chapter.index]],
    head: html`<h1>Map of ${chapter.title}</h1>
<p>A family is what shares a file: an inheritance tree, or one declaration alone. A line leads from a family to another whose members it holds. ${note}</p>`,
    sections: [
      ...(picture.boxes.length > 0 ? [{ id: "map", title: "Map", body: pen.draw(picture) }] : []),
      { id: "families", title: "Families", body: familyList(here) },
    ],
    beside: undefined,
    scripts: [],
  };
}

function familyList(here: Here): Html {
  const { chapter } = here;
  return html`<ul class="names">${chapter.api.families.map((family) => {
    const [first] = family.declarations;
    const path = chapter.familyPages.get(family) ?? (first && chapter.pages.get(first));
    const count = family.declarations.length;
    return html`<li><code>${path === undefined ? family.file : link(here, path, family.file)}</code>${count > 1 && html` <span class="weak">${count}</span>`}</li>`;
  })}</ul>`;
}

function byName(first: Declaration, second: Declaration): number {
  return first.name < second.name ? -1 : 1;
}

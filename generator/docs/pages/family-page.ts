import type { Family } from "../../model/api.js";
import { html } from "../html.js";
import { counted, type Here, type Page } from "../page.js";
import type { Pen } from "../picture/draw.js";
import { familyPicture } from "../picture/map-picture.js";
import { besideFamily } from "./beside.js";
import { declarationList } from "./declaration-list.js";

/** A family: a map of its members, and the list of them. */
export function familyPage(here: Here, family: Family, pen: Pen): Page {
  const { chapter } = here;
  const count = counted(family.declarations.length, "declaration");
  const { picture, note } = familyPicture(here, family);
  // All enums share a file and have nothing to do with each other.
  const related = family.declarations.some(({ kind }) => kind !== "enum");
  return {
    path: here.path,
    title: `Family ${family.file}`,
    summary: `${count} of ${chapter.title} that share a file.`,
    chapter,
    above: [[chapter.title, chapter.index]],
    head: html`<h1>Family <code>${family.file}</code></h1>
<p>${count} that share the file <code>${family.file}.ts</code>.</p>`,
    sections: [
      ...(related
        ? [
            {
              id: "map",
              title: "Map",
              body: html`<p>${legend}${note !== "" && ` ${note}`}</p>${pen.draw(picture)}`,
            },
          ]
        : []),
      {
        id: "declarations",
        title: "Declarations",
        body: declarationList(here, family.declarations),
      },
    ],
    beside: besideFamily(chapter, family),
    scripts: [],
  };
}

const legend =
  "A line with an open head leads to the class that is extended, a dashed one to what an attribute holds. Grey boxes belong to other families.";

import { type Change, levels } from "../../diff/change.js";
import { type Content, html } from "../html.js";
import { counted, link, type Page } from "../page.js";
import { inlineProse } from "../prose.js";
import type { Site } from "../site.js";
import { table } from "../table.js";

/** What changed since a state before. */
export interface Changes {
  /** How that state is called: a revision. */
  readonly since: string;
  readonly changes: readonly Change[];
}

/** Where the page of the changes stands. */
export const changesPath = "changes.html";

const titles = {
  major: ["Breaking", "Programs that use the package may have to change."],
  minor: ["New", "Nothing that worked stops working."],
  patch: ["Smaller", "Neither types nor what is accepted changed."],
} as const;

/** Every change since a revision, the gravest first, each with the page of what it is about. */
export function changesPage(site: Site, { since, changes }: Changes): Page {
  const gravest = levels.toReversed();
  const verdict = gravest.find((level) => changes.some((change) => change.level === level));
  return {
    path: changesPath,
    title: `Changes since ${since}`,
    summary: `${counted(changes.length, "change")} since ${since}.`,
    chapter: undefined,
    above: [[site.packageName, "index.html"]],
    head: html`<h1>Changes since <code>${since}</code></h1>
<p>${
      verdict === undefined
        ? "Nothing changed for those who use the package."
        : html`${counted(changes.length, "change")}; the next version is a ${verdict} one.`
    }</p>`,
    sections: gravest.flatMap((level) => {
      const [title, text] = titles[level];
      const found = changes.filter((change) => change.level === level);
      if (found.length === 0) return [];
      return [
        {
          id: level,
          title: `${title} (${found.length})`,
          body: html`<p>${text}</p>${table<Change>(`${title} changes`, columns(site), found)}`,
        },
      ];
    }),
    beside: undefined,
    scripts: [],
  };
}

function columns(site: Site): Parameters<typeof table<Change>>[1] {
  return [
    { title: "Declaration", cell: (change) => subject(site, change) },
    { title: "Description", cell: ({ message }) => inlineProse(message) },
    {
      title: "Who notices",
      cell: ({ axis }) => (axis === "wire" ? "on the wire" : "in TypeScript"),
    },
    { title: "Rule", cell: ({ id }) => html`<code>${id}</code>` },
    {
      title: "Place",
      cell: ({ before, after }) => html`<code class="place">${after ?? before ?? ""}</code>`,
    },
  ];
}

/** What is gone has no page. */
function subject(site: Site, { namespace, declaration }: Change): Content {
  const chapter = site.chapters.find(({ api }) => api.namespace === namespace);
  const path = chapter?.names.get(declaration);
  const name = path === undefined ? declaration : link({ path: changesPath }, path, declaration);
  const shown = site.chapters.length > 1 ? html` <span class="weak">${namespace}</span>` : "";
  return html`<code>${name}</code>${shown}`;
}

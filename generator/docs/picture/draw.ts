import type { Viz } from "@viz-js/viz";
import { type Html, html, trust } from "../html.js";

/** Draws pictures; made once, since starting Graphviz takes longer than a picture. */
export interface Pen {
  draw(picture: Picture): Html;
}

/** Boxes and the lines between them, from left to right. */
export interface Picture {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** Something with a name. */
export interface Box {
  readonly id: string;
  readonly text: string;
  /** Where the box leads to, as seen from the page. */
  readonly address: string | undefined;
  /** How it is shown: one of the classes of the stylesheet. */
  readonly look: "model" | "union" | "enum" | "alias" | "unknown" | "outside" | "self";
}

/** A line between two boxes. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly look: "member" | "extends" | "holds";
}

/** Starts Graphviz. */
export async function createPen(): Promise<Pen> {
  const { instance } = await import("@viz-js/viz");
  const viz = await instance();
  return { draw: (picture) => draw(viz, picture) };
}

function draw(viz: Viz, { label, boxes, lines }: Picture): Html {
  const rendered = viz.render(
    {
      directed: true,
      graphAttributes: {
        rankdir: "LR",
        bgcolor: "transparent",
        nodesep: 0.12,
        ranksep: 0.55,
        pad: 0.05,
      },
      nodeAttributes: {
        shape: "box",
        fontname: "Helvetica",
        fontsize: 12.5,
        height: 0.28,
        margin: "0.12,0.05",
        style: "rounded",
      },
      edgeAttributes: { fontname: "Helvetica", fontsize: 10.5, arrowsize: 0.6 },
      nodes: boxes.map(({ id, text, address, look }) => ({
        name: id,
        attributes: {
          label: literal(text),
          class: look,
          ...(address !== undefined && { href: literal(address) }),
        },
      })),
      edges: lines.map(({ from, to, text, look }) => ({
        tail: from,
        head: to,
        attributes: {
          label: literal(text === "" ? "" : ` ${text} `),
          class: look,
          ...(look === "extends" && { dir: "back", arrowtail: "empty" }),
        },
      })),
    },
    { format: "svg" },
  );
  if (rendered.status === "failure")
    throw new Error(`no picture: ${JSON.stringify(rendered.errors)}`);
  return html`<div class="picture" tabindex="0" role="group" aria-label="${label}">${trust(fitted(rendered.output))}</div>`;
}

/** Graphviz reads backslashes and entities in texts; here they stand for themselves. */
function literal(text: string): string {
  const shown = text.replace(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  return shown.replaceAll("\\", "\\\\").replaceAll("&", "&amp;");
}

/**
 * The picture as a part of a page: no prolog, no comments, no ids that a second picture would repeat, no colours of its own, as
 * large as its text needs. Texts of schemas are escaped in Graphviz's output, so they contain none of what is looked for here.
 */
function fitted(svg: string): string {
  return svg
    .slice(svg.indexOf("<svg"))
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .replace(/<g id="a_[^"]*">/g, "<g>")
    .replace(/<(g|svg) id="[^"]*"/g, "<$1")
    .replace(/<title>[^<]*<\/title>\n?/g, "")
    .replace(/ (?:fill|stroke|font-family)="[^"]*"/g, "")
    .replace(/ xlink:title="[^"]*"/g, "")
    .replace(/xlink:href=/g, "href=")
    .replace(
      /<svg width="(\d+)pt" height="(\d+)pt"/,
      '<svg width="$1" height="$2" aria-hidden="false"',
    )
    .replace(/ xmlns(?::xlink)?="[^"]*"/g, "");
}

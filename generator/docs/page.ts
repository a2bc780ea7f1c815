import { addressFrom } from "./address.js";
import { type Content, type Html, html } from "./html.js";
import type { Chapter, Site } from "./site.js";

/** One page of the site before its frame is put around it. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** What the page is about, in one line. */
  readonly summary: string;
  readonly chapter: Chapter | undefined;
  /** Pages above this one: text and path. */
  readonly above: readonly (readonly [string, string])[];
  readonly sections: readonly Section[];
  /** What stands above the sections. */
  readonly head: Html;
  /** Pages beside this one, in a list of their own. */
  readonly beside: Beside | undefined;
  /** Scripts that only this page needs. */
  readonly scripts: readonly string[];
}

/** Neighbours of a page. */
export interface Beside {
  readonly title: string;
  readonly pages: readonly (readonly [string, string])[];
}

/** A part of a page that its contents list leads to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Where a page is made: what it belongs to, and how it refers to others. */
export interface Here {
  readonly site: Site;
  readonly chapter: Chapter;
  readonly path: string;
}

/** A link, with its text escaped. */
export function link(here: { readonly path: string }, target: string, text: Content): Html {
  return html`<a href="${addressFrom(here.path, target)}">${text}</a>`;
}

/** Several pieces with something between them. */
export function joined(pieces: readonly Content[], between: Content): Content {
  return pieces.map((piece, index) => (index === 0 ? piece : [between, piece]));
}

/** A number with its noun. */
export function counted(count: number, noun: string, many: string = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : many}`;
}

import type { Options } from "minisearch";

/** What the search knows of a page. */
export interface SearchEntry {
  readonly id: number;
  readonly name: string;
  /** The words of the name, apart. */
  readonly words: string;
  /** A line for each attribute: its name and its name on the wire. */
  readonly attributes: string;
  /** Values of an enum, tags of a member: one a line. */
  readonly values: string;
  readonly text: string;
  readonly path: string;
  readonly chapter: string;
  readonly kind: string;
  readonly summary: string;
}

/** How pages are indexed; the browser must read the index as it was made. */
export const searchOptions: Options<SearchEntry> = {
  fields: ["name", "words", "attributes", "values", "text"],
  storeFields: ["name", "path", "chapter", "kind", "summary", "attributes", "values"],
  searchOptions: {
    boost: { name: 6, words: 4, values: 3, attributes: 2 },
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: "AND",
  },
};

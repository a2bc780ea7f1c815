import type { Package } from "./package-types.js";

/** What the scripts of a site tell each other: one global, filled by whichever script is loaded. */
export interface Shared {
  /** The code of each namespace, by its name. */
  packages?: Readonly<Record<string, Package>>;
  /** By namespace and exported name: the page, below the root of the site. */
  pages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By namespace and class: the entry that its members are told apart by. */
  tags?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The search index as text. */
  searchIndex?: string;
  openSearch?: () => void;
  startPlayground?: (place: HTMLElement) => void;
}

declare global {
  // A global is declared by `var`, and scripts that are loaded apart have nothing else in common.
  var modelsmith: Shared | undefined;
}

/** The global that the scripts share. */
export function shared(): Shared {
  globalThis.modelsmith ??= {};
  return globalThis.modelsmith;
}

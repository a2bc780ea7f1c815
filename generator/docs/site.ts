import type { Api, Declaration, Family } from "../model/api.js";
import { NameTable } from "../naming.js";
import { findUses, type Use } from "./facts/find-uses.js";

/** A package, and where everything in it has its page. */
export interface Site {
  readonly packageName: string;
  readonly packageVersion: string;
  readonly description: string | undefined;
  readonly chapters: readonly Chapter[];
}

/** One namespace of the package. */
export interface Chapter {
  readonly api: Api;
  /** The namespace's name; that of the package when it has only one. */
  readonly title: string;
  /** What programs import it from. */
  readonly from: string;
  /** The page that lists its declarations. */
  readonly index: string;
  /** The page that shows its families. */
  readonly map: string;
  /** The script that holds the namespace's code. */
  readonly script: string;
  readonly pages: ReadonlyMap<Declaration, string>;
  /** Families of more than one declaration have a page. */
  readonly familyPages: ReadonlyMap<Family, string>;
  readonly familyOf: ReadonlyMap<Declaration, Family>;
  /** Where each exported name is explained. */
  readonly names: ReadonlyMap<string, string>;
  /** Who refers to a declaration. */
  readonly uses: ReadonlyMap<Declaration, readonly Use[]>;
}

/** What the package is called. */
export interface SiteFacts {
  readonly packageName: string;
  readonly packageVersion: string;
  readonly description?: string | undefined;
}

/** The folder of styles and scripts. */
export const assets = "assets";

/** Gives everything a page. Addresses differ in more than case, and are safe on every file system. */
export function openSite(apis: readonly Api[], facts: SiteFacts): Site {
  const folders = new NameTable(new Set([assets]));
  return {
    packageName: facts.packageName,
    packageVersion: facts.packageVersion,
    description: facts.description,
    chapters: apis.map((api) => openChapter(api, facts.packageName, folders)),
  };
}

/** The address of a page's script or style. */
export function assetPath(name: string): string {
  return `${assets}/${name}`;
}

function openChapter(api: Api, packageName: string, folders: NameTable): Chapter {
  const named = api.namespace !== "";
  const folder = folders.claim(named ? safeFileName(api.namespace) : "models", lowerCase);
  const files = new NameTable(new Set(["index", "map"]));
  const pages = new Map<Declaration, string>();
  for (const declaration of api.declarations.values()) {
    const file = files.claim(safeFileName(declaration.name), lowerCase);
    pages.set(declaration, `${folder}/${file}.html`);
  }
  const shared = api.families.filter(({ declarations }) => declarations.length > 1);
  return {
    api,
    title: named ? api.namespace : packageName,
    from: named ? `${packageName}/${api.namespace}` : packageName,
    index: `${folder}/index.html`,
    map: `${folder}/map.html`,
    script: assetPath(`models-${folder}.js`),
    pages,
    familyPages: new Map(
      shared.map((family) => [family, `${folder}/families/${safeFileName(family.file)}.html`]),
    ),
    familyOf: new Map(
      api.families.flatMap((family) => family.declarations.map((each) => [each, family] as const)),
    ),
    names: namesOf(pages),
    uses: findUses(api),
  };
}

/** Classes that stand behind a union are explained on the page of the union. */
function namesOf(pages: ReadonlyMap<Declaration, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [declaration, path] of pages) {
    names.set(declaration.name, path);
    if (declaration.kind === "model") names.set(declaration.className, path);
    if ("tree" in declaration && declaration.tree !== undefined)
      names.set(declaration.tree.unknownName, path);
  }
  return names;
}

/** Windows takes some names for devices. */
function safeFileName(name: string): string {
  const safe = name.replace(/[^\p{ID_Continue}$-]/gu, "-");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `${safe}-` : safe;
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

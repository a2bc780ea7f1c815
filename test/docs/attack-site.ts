import { expect } from "vitest";
import { escapeHtml } from "../../generator/docs/html.js";
import { checkLinks } from "./check-links.js";
import { attacks, marker, pictured } from "./hostile-schema.js";
import { makeSite } from "./make-site.js";

/** A site's files by path. */
export type Site = ReadonlyMap<string, string>;

/** Asserts that nothing in a site's pages is markup, an address or a script of a schema. */
export function checkPages(site: Site): void {
  expect(checkLinks(site)).toEqual([]);
  for (const [path, text] of site) {
    if (!path.endsWith(".html")) continue;
    const tags = text.match(/<[a-z!/][^>]*>/gi) ?? [];
    const bad = tags.filter(
      (tag) =>
        /^<(?:script(?! src="[a-z./]*assets\/[a-z]+\.js")|img|iframe|object|embed|form)/i.test(
          tag,
        ) ||
        /\son[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
        /(?:href="\s*(?:javascript|data:text)|src="\s*(?:javascript|data|https?):)/i.test(tag),
    );
    expect(bad, path).toEqual([]);
    expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(text.split("<!--").length, path).toBe(1);
  }
}

/** Asserts that a site's scripts of a package run, and call nothing of a schema. */
export function checkScripts(site: Site): void {
  for (const [path, text] of site) {
    if (!/assets\/(?:models-|search-index)/.test(path)) continue;
    const called: string[] = [];
    const run = new Function(marker, `${text}\nreturn globalThis.modelsmith;`);
    expect(
      run(() => called.push(path)),
      path,
    ).toBeDefined();
    expect(called, path).toEqual([]);
  }
  expect(() => JSON.parse(Object(globalThis).modelsmith.searchIndex)).not.toThrow();
  Reflect.deleteProperty(globalThis, "modelsmith");
}

/** Asserts that examples and tags are shown as the schema of `hostileSchema` has them. */
export function checkContent(site: Site): void {
  for (const index of attacks.keys()) {
    const page = site.get(`models/M${index}.html`);
    expect(page, `M${index}`).toContain("&quot;unknown&quot;");
    expect(page, `M${index}`).toContain(`<code>M${index}.parse</code> takes it.`);
  }
  const picture = /<svg[\s\S]*<\/svg>/.exec(site.get("models/Pictured.html") ?? "")?.[0] ?? "";
  for (const tag of pictured) expect(picture).toContain(escapeHtml(JSON.stringify(tag)));
}

/** Asserts that names which file systems and sites have for themselves are not taken. */
export async function attackFileNames(): Promise<void> {
  const names = ["Index", "Map", "Con", "Aux", "Families", "Assets"];
  const site = await makeSite({
    "names.json": JSON.stringify({
      $defs: Object.fromEntries(
        names.map((name) => [name, { type: "object", properties: { next: { type: "string" } } }]),
      ),
    }),
  });
  const pages = [...site.keys()].filter((path) => path.endsWith(".html"));
  expect(checkLinks(site)).toEqual([]);
  expect(new Set(pages.map((path) => path.toLowerCase())).size).toBe(pages.length);
  expect(pages).toEqual([
    "index.html",
    "models/Assets.html",
    "models/Aux-.html",
    "models/Con-.html",
    "models/Families.html",
    "models/Index2.html",
    "models/Map2.html",
    "models/index.html",
    "models/map.html",
  ]);
}

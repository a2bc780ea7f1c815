import { expect, test } from "vitest";
import { checkLinks } from "./check-links.js";
import { hostileSchema, marker } from "./hostile-schema.js";
import { makeSite } from "./make-site.js";

test("Nothing that a schema says becomes markup, an address or a script.", async () => {
  const site = await makeSite({ "hostile.json": hostileSchema() });
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
});

test("Nothing that a schema says ends a text in a script.", async () => {
  const site = await makeSite({ "hostile.json": hostileSchema() });
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
  Reflect.deleteProperty(globalThis, "modelsmith");
});

test("Names that file systems and sites have for themselves are not taken.", async () => {
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
});

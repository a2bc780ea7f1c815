import { expect, test } from "vitest";
import { checkLinks } from "./check-links.js";
import { makeSite } from "./make-site.js";

const marker = "pwned";
const attacks: readonly string[] = [
  `<script>${marker}()</script>`,
  `<img src=x onerror=${marker}()>`,
  `"><svg onload=${marker}()>`,
  `' onmouseover=${marker}() '`,
  `</code></pre></script><script>${marker}()</script>`,
  `[x](javascript:${marker}())`,
  `![x](https://example.invalid/${marker}.png)`,
  `<a href="javascript:${marker}()">x</a>`,
  `\`</code><script>${marker}()</script>\``,
  `\\"; ${marker}(); //`,
  `\u2028${marker}()\u2029`,
  `\u202e${marker}`,
  `\${${marker}()} #{${marker}()} {{ ${marker}() }} {% ${marker} %} <%= ${marker}() %>`,
  `--><script>${marker}()</script><!--`,
  `&lt;script&gt;${marker}()&lt;/script&gt;`,
];

/** One schema with every attack at every place where a schema may hold text. */
function hostileSchema(): string {
  const definitions = attacks.map((attack, index) => [
    `M${index}`,
    {
      title: attack,
      description: `${attack}\n\n    ${attack}\n\n# ${attack}`,
      type: "object",
      required: ["type", attack],
      properties: {
        type: { const: attack },
        [attack]: {
          description: attack,
          type: "string",
          pattern: "^x",
          default: attack,
          "x-anything": attack,
        },
        kind: { enum: [attack, "plain"], description: attack },
      },
      examples: [{ type: attack, [attack]: `x${attack}`, unknown: attack }],
    },
  ]);
  const members = attacks.map((_, index) => ({ $ref: `#/$defs/M${index}` }));
  return JSON.stringify({
    $defs: {
      ...Object.fromEntries(definitions),
      All: {
        description: attacks.join("\n\n"),
        oneOf: members,
        discriminator: { propertyName: "type" },
      },
      Listed: { enum: attacks, "x-enum-descriptions": attacks },
    },
  });
}

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

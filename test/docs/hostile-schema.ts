/** What an attack calls when it succeeds. */
export const marker = "pwned";

/** Texts that mean something in HTML, addresses, scripts or templates. */
export const attacks: readonly string[] = [
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

/** Tags that mean something to what draws pictures. */
export const pictured: readonly string[] = ["\\N \\l", "&lt;b&gt;"];

/** One schema with every attack at every place where a schema may hold text. */
export function hostileSchema(): string {
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
        item_id: { type: "string" },
        entries: { type: "array", items: { type: "string" } },
      },
      examples: [{ type: attack, [attack]: `x${attack}`, unknown: attack }],
    },
  ]);
  const odd = attacks[2] ?? "";
  const members = attacks.map((_, index) => ({ $ref: `#/$defs/M${index}` }));
  return JSON.stringify({
    $defs: {
      ...Object.fromEntries(definitions),
      All: {
        description: attacks.join("\n\n"),
        oneOf: members,
        discriminator: { propertyName: "type" },
      },
      ...Object.fromEntries(
        pictured.map((tag, index) => [
          `P${index}`,
          { type: "object", required: [odd], properties: { [odd]: { const: tag } } },
        ]),
      ),
      Pictured: { oneOf: pictured.map((_, index) => ({ $ref: `#/$defs/P${index}` })) },
      Parent: { type: "object", properties: { entry: { type: "string" } } },
      Child: { allOf: [{ $ref: "#/$defs/Parent" }] },
      Listed: { enum: attacks, "x-enum-descriptions": attacks },
    },
  });
}

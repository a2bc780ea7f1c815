import { afterEach, describe, expect, it } from "vitest";
import { loadPackage } from "./load-package.js";

/** Texts that would run, or end what they stand in, if they were not escaped where they are printed. */
const breakOuts = [
  '"; globalThis.canary = 1; "',
  "'; globalThis.canary = 1; '",
  "`; globalThis.canary = 1; `",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to run where it is taken for a template.
  "${globalThis.canary = 1}",
  '\\"; globalThis.canary = 1; //',
  "*/ globalThis.canary = 1; /*",
  "\n globalThis.canary = 1; \n",
  "\r\u2028 globalThis.canary = 1; \u2029",
  "</script><script>globalThis.canary = 1</script>",
  "]; globalThis.canary = 1; [",
  "}; globalThis.canary = 1; ({",
  "); globalThis.canary = 1; (",
  "\u202e globalThis.canary = 1 \u2066",
  "\ud800 globalThis.canary = 1",
  "__proto__",
  "\0",
];

/** One definition that holds the text wherever schema text can reach validators. */
function holding(text: string): Readonly<Record<string, unknown>> {
  const tagged = (tag: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: tag } },
  });
  return {
    Holder: {
      title: text,
      description: text,
      $comment: text,
      [`x-${text}`]: text,
      type: "object",
      required: [text, `other ${text}`],
      properties: {
        [text]: { enum: [text, "other"], default: text, description: text },
        constant: { const: text },
        structure: { const: { [text]: [text] } },
        many: { enum: [text, "a", "b", "c", "d", "e"] },
        union: { oneOf: [tagged(text), tagged("other")] },
        pattern: { type: "string", pattern: text.replace(/[^\w]/g, "\\$&") },
      },
      patternProperties: { [`^${text.replace(/[^\w]/g, "\\$&")}$`]: { title: text } },
      dependentRequired: { [text]: [text] },
      dependentSchemas: { [text]: { required: [text] } },
      not: { required: [text, `more ${text}`] },
      examples: [text],
    },
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "canary");
});

describe.each(breakOuts)("a schema that holds %j", (text) => {
  it("neither runs it nor loses it", async () => {
    const loaded = await loadPackage(holding(text));
    const value = JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`);
    expect(loaded.issues("Holder", value).map(({ path }) => path)).toEqual([[`other ${text}`]]);
    const wrong = loaded.issues("Holder", {
      constant: 1,
      structure: 1,
      many: 1,
      union: { kind: 1 },
      pattern: "",
    });
    expect(wrong.map(({ path }) => path[0])).toEqual(
      expect.arrayContaining(["constant", "structure", "many", "union", text]),
    );
    expect(JSON.stringify(loaded.exports.Holder?.jsonSchema)).toContain(JSON.stringify(text));
    expect(globalThis).not.toHaveProperty("canary");
  });

  it("prints it without a character that cannot be seen", async () => {
    const { files } = await loadPackage(holding(text));
    const rules = files.filter(({ path }) => path.includes("/rules/"));
    for (const file of rules) {
      expect(file.text).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u);
    }
  });
});

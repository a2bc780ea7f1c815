import { expect } from "vitest";
import { loadPackage } from "./load-package.js";

/** Asserts that validators of a schema that holds the text neither run nor lose it, and have no character that cannot be seen. */
export async function attackRules(text: string): Promise<void> {
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
  const shadow = { checkShadow: { checkShadow: { text: "a" } }, schemaOfShadow: 1 };
  expect(loaded.issues("Shadow", shadow)).toEqual([]);
  expect(JSON.stringify(loaded.exports.Holder?.jsonSchema)).toContain(JSON.stringify(text));
  expect(globalThis).not.toHaveProperty("canary");
  for (const file of loaded.files.filter(({ path }) => path.includes("/rules/"))) {
    expect(file.text).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u);
  }
}

/** One definition that holds the text wherever schema text can reach validators. */
function holding(text: string): Readonly<Record<string, unknown>> {
  const tagged = (tag: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: tag } },
  });
  return {
    // Its properties are called like what is at the top of the file of its validator.
    Shadow: {
      type: "object",
      properties: {
        text: { pattern: "^a" },
        pattern1: { pattern: "^b" },
        schemaOfShadow: { enum: [1, 2, 3, 4, 5, 6, 7] },
        values1: { enum: [1, 2, 3, 4, 5, 6, 8] },
        checkShadow: { $ref: "#/$defs/Shadow" },
      },
    },
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

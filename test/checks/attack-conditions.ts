import { expect } from "vitest";
import { loadPackage } from "./load-package.js";

/** Asserts that conditions of which only `else` says something hold as they are, whatever text is in them. */
export async function attackConditions(text: string): Promise<void> {
  const otherwise = { else: { required: ["z"] } };
  const loaded = await loadPackage({
    Keyed: { type: "object", if: { required: [text] }, ...otherwise },
    Valued: {
      type: "object",
      if: { properties: { t: { const: text } }, required: ["t"] },
      ...otherwise,
    },
    Listed: {
      type: "object",
      if: { properties: { [text]: { enum: [text, `!${text}`] } }, required: [text] },
      ...otherwise,
    },
    Nested: {
      type: "object",
      properties: { in: { if: { type: "string", minLength: 2 }, else: { const: text } } },
    },
  });
  const complaints = (name: string, ...values: readonly (readonly [string, unknown][])[]) =>
    values.map((entries) => loaded.issues(name, Object.fromEntries(entries)).length);
  expect(complaints("Keyed", [], [[text, 1]])).toEqual([1, 0]);
  expect(complaints("Valued", [], [["t", text]], [["t", 1]])).toEqual([1, 0, 1]);
  expect(complaints("Listed", [], [[text, text]], [[text, 1]])).toEqual([1, 0, 1]);
  expect(complaints("Nested", [["in", text]], [["in", "ab"]], [["in", 1]])).toEqual([0, 0, 1]);
}

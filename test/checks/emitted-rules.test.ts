import { expect, it } from "vitest";
import { bundleText } from "../support/bundle-text.js";
import { generatePackage } from "../support/generate-package.js";

it("makes one expression of equal patterns, when it is first needed by the file", async () => {
  const part = { type: "string", pattern: "^only-once$" };
  const One = { type: "object", properties: { a: part, b: part, c: { items: part } } };
  const { files } = await generatePackage({ "schema.json": JSON.stringify({ $defs: { One } }) });
  const rules = files.filter(({ path }) => path.includes("/rules/")).map(({ text }) => text);
  expect(rules.join("\n").match(/new RegExp\(/g)).toHaveLength(1);
});

it.each([
  ["a text", { type: "string" }, 'allowString(value["a"], "a", path, issues);'],
  [
    "a number or null",
    { type: ["number", "null"] },
    'allowNumberOrNull(value["a"], "a", path, issues);',
  ],
  [
    "an open enum",
    { anyOf: [{ enum: ["x"] }, { type: "string" }] },
    'allowString(value["a"], "a", path, issues);',
  ],
  [
    "a constant",
    { type: "string", const: "x" },
    'allowConstant(value["a"], "x", "a", path, issues);',
  ],
  [
    "what has a validator",
    { $ref: "#/$defs/Other" },
    'allowPart(value["a"], checkOther, "a", path, issues);',
  ],
  [
    "a key that objects inherit",
    { type: "integer" },
    'allowInteger(ownValue(value, "valueOf"), "valueOf", path, issues);',
  ],
])("checks %s in one line", async (_, schema, line) => {
  const key = line.includes("valueOf") ? "valueOf" : "a";
  const One = { type: "object", properties: { [key]: schema } };
  const Other = { type: "object", required: ["b"] };
  const { files } = await generatePackage({
    "schema.json": JSON.stringify({ $defs: { One, Other } }),
  });
  const rules = files.find(({ path }) => path.endsWith("/rules/one.ts"))?.text ?? "";
  expect(rules.match(/ {2}allow.*;/g)).toEqual([`  ${line}`]);
  expect(rules).not.toContain("  missing,");
});

it.each([
  ["a constant of another type", { type: "string", const: 1 }],
  ["a text with a pattern", { type: "string", pattern: "x" }],
  ["an array", { type: "array" }],
  ["an open enum or null", { anyOf: [{ enum: ["x"] }, { type: ["string", "null"] }] }],
  ["an object as a constant", { const: { b: 1 } }],
])("checks %s on the spot", async (_, schema) => {
  const One = { type: "object", properties: { a: schema } };
  const { files } = await generatePackage({ "schema.json": JSON.stringify({ $defs: { One } }) });
  const rules = files.find(({ path }) => path.endsWith("/rules/one.ts"))?.text;
  expect(rules).toContain('const a = value["a"];');
});

it("leaves nothing in a bundle that the bundle does not call", async () => {
  const used = { type: "object", properties: { a: { type: "string", pattern: "^used$" } } };
  const values = ["v1", "v2", "v3", "v4", "v5", "v6"];
  const unused = {
    type: "object",
    properties: { a: { type: "string", pattern: "^unused$" }, b: { enum: values } },
    uniqueItems: true,
  };
  const definitions = { Base: used, Other: { allOf: [{ $ref: "#/$defs/Base" }, unused] } };
  const { api, files } = await generatePackage({
    "schema.json": JSON.stringify({ $defs: definitions }),
  });
  const base = api.declarations.get("Base");
  const text = await bundleText(
    files,
    `export { checkBase } from "./src/rules/${base?.family}.js";`,
  );
  expect(text).toContain("^used$");
  expect(text).not.toContain("^unused$");
  expect(text).not.toContain("v1");
  expect(text).not.toContain("schemaOf");
});

it("needs no more than a bare validator of the package for a bare validator", async () => {
  const { files } = await generatePackage({
    "schema.json": JSON.stringify({ $defs: { Flag: { type: "boolean" } } }),
  });
  const text = await bundleText(files, 'export { checkFlag } from "./src/rules/flag.js";');
  expect(text.length).toBeLessThan(2_000);
});

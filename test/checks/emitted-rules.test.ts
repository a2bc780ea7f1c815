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

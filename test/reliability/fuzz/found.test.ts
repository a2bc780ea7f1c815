import { expect, test } from "vitest";
import type { Files } from "../../../generator/emit/files.js";
import { compilePackages } from "../../support/compile-packages.js";
import { generatePackage } from "../../support/generate-package.js";
import { findForeignCode } from "../injection/find-foreign-code.js";
import { usePackage } from "./use-package.js";

/** What `fuzz.test.ts` has found, as small as it became: a schema, and a value that it accepts. */
const found = [
  [
    "characters for private use",
    { const: { "\ue000": ["\u{100000}\uffff"] } },
    { "\ue000": ["\u{100000}\uffff"] },
  ],
  ["nothing but null", { type: "null" }, null],
  [
    "a letter whose capital compilers do not know",
    { properties: { "\ua7d5": { properties: { a: {} } } } },
    { "\ua7d5": { a: 1 } },
  ],
  [
    "tuples that may hold themselves in tuples",
    {
      anyOf: [
        { type: "string" },
        {
          type: "array",
          prefixItems: [{ type: "array", prefixItems: [{ $ref: "#/$defs/Found" }] }],
        },
      ],
    },
    [[[["a"]]]],
  ],
  [
    "tuples that may hold themselves in lists",
    {
      anyOf: [
        { type: "string" },
        {
          type: "array",
          prefixItems: [{ type: "string" }],
          items: { type: "array", items: { $ref: "#/$defs/Found" } },
        },
      ],
    },
    ["a", [["b", []]]],
  ],
] as const;

test.each(found)(
  "A schema with %s makes a package that takes what it describes.",
  async (_, schema, value) => {
    const { files } = await generatePackage({
      "schema.json": JSON.stringify({ $defs: { Found: schema } }),
    });
    expect(findForeignCode(files)).toEqual([]);
    await usePackage(files, [{ name: "Found", value }]);
  },
);

test("Such packages compile.", async () => {
  const packages = new Map<string, Files>();
  for (const [index, [, schema]] of found.entries()) {
    const text = JSON.stringify({ $defs: { Found: schema } });
    packages.set(`package-${index}`, (await generatePackage({ "schema.json": text })).files);
  }
  const output = new URL("../../../.tmp/found/", import.meta.url).pathname;
  expect(await compilePackages(output, packages)).toBe("");
});

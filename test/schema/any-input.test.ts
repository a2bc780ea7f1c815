import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../generator/source/json.js";
import { parseSchemas } from "./parse-schemas.js";

const keywords = [
  "$ref",
  "$id",
  "id",
  "$anchor",
  "$dynamicAnchor",
  "$dynamicRef",
  "$schema",
  "$defs",
  "definitions",
  "properties",
  "items",
  "prefixItems",
  "additionalItems",
  "dependencies",
  "allOf",
  "not",
  "type",
  "enum",
  "required",
  "minimum",
  "exclusiveMinimum",
  "pattern",
  "patternProperties",
  "discriminator",
  "mapping",
  "propertyName",
  "nullable",
  "x-ts-name",
  "x-enum-varnames",
  "__proto__",
  "constructor",
  "toString",
];
const texts = [
  "#",
  "#/",
  "#/$defs",
  "#/properties/items/0",
  "#a",
  "a",
  "b.json",
  "../c.json",
  "http://example.com/a",
  "urn:x:y",
  "http://[",
  "%",
  "#/%zz",
  "string",
  "(",
  "\u0000",
  "http://json-schema.org/draft-04/schema#",
  "http://json-schema.org/draft-07/schema#",
  "https://json-schema.org/draft/2019-09/schema",
];

/** Everything that looks like a schema, most of it wrong. */
const almostSchema: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<Json>(true, false, null, 0, -1.5),
    fc.constantFrom(...texts),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...keywords), tie("value")), { minLength: 1, maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

test("whatever the input, what comes out keeps every promise", async () => {
  await fc.assert(
    fc.asyncProperty(almostSchema, almostSchema, async (a, b) => {
      const { set } = await parseSchemas({ "a.json": a, "b.json": b });
      expect(set.schemas.size).toBeGreaterThanOrEqual(0);
    }),
    {
      numRuns: 500,
      examples: [
        [{ items: [[]], prefixItems: false }, []],
        [{ additionalItems: [], items: [] }, []],
        [{ $defs: "#", definitions: [], $ref: { $ref: true } }, "#"],
      ],
    },
  );
});

test("the same input gives the same schemas and the same diagnostics", async () => {
  await fc.assert(
    fc.asyncProperty(almostSchema, async (schema) => {
      const one = await parseSchemas({ "a.json": schema });
      const other = await parseSchemas({ "a.json": schema });
      expect(other.said).toEqual(one.said);
      const pointers = [one, other].map(({ set }) =>
        [...set.schemas.values()].map(({ at }) => at.pointer),
      );
      expect(pointers[1]).toEqual(pointers[0]);
    }),
    { numRuns: 100 },
  );
});

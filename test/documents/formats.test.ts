import { expect, test } from "vitest";
import { collect } from "../../generator/diagnostics.js";
import { parse } from "../../generator/schema/parse.js";
import type { Json } from "../../generator/source/json.js";
import { load } from "../../generator/source/load.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

const draft = (name: string): string => `http://json-schema.org/${name}/schema`;
const day = { type: "string", format: "date" };
const inOpenApi = { components: { schemas: { Day: day } } };

/** Whether some schema of a document asserts its format. */
async function asserts(document: Json, assertFormats = false): Promise<boolean> {
  const text = JSON.stringify(document);
  return inTemporaryFolder({ "a.json": text }, async (cwd) => {
    const { report, failed } = collect();
    const set = parse(await load(["."], report, { cwd }), report, { assertFormats });
    expect(failed()).toBe(false);
    return [...set.schemas.values()].some(({ assertedFormat }) => assertedFormat !== undefined);
  });
}

test.each([
  ["where nothing declares a dialect", day],
  ["in draft 4", { $schema: draft("draft-04"), ...day }],
  ["in draft 7", { $schema: draft("draft-07"), ...day }],
  ["in AsyncAPI, which builds on draft 7", { asyncapi: "2.6.0", ...inOpenApi }],
])("format asserts %s", async (_, document) => {
  expect(await asserts(document)).toBe(true);
});

test.each([
  ["2019-09", { $schema: draft("draft/2019-09"), ...day }],
  ["2020-12", { $schema: draft("draft/2020-12"), ...day }],
  ["OpenAPI 3.0", { openapi: "3.0.3", ...inOpenApi }],
  ["OpenAPI 3.1", { openapi: "3.1.0", ...inOpenApi }],
])("format says something in %s, and asserts when asked to", async (_, document) => {
  expect(await asserts(document)).toBe(false);
  expect(await asserts(document, true)).toBe(true);
});

test("content asserts in draft 7 when asked to", async () => {
  const content = { contentEncoding: "base64", contentMediaType: "application/json" };
  const asserted = async (name: string, assertFormats: boolean): Promise<boolean> => {
    const text = JSON.stringify({ $schema: draft(name), ...content });
    return inTemporaryFolder({ "a.json": text }, async (cwd) => {
      const { report } = collect();
      const set = parse(await load(["."], report, { cwd }), report, { assertFormats });
      return [...set.schemas.values()].some(({ contentAsserted }) => contentAsserted);
    });
  };
  expect(await asserted("draft-07", true)).toBe(true);
  expect(await asserted("draft-07", false)).toBe(false);
  expect(await asserted("draft/2019-09", true)).toBe(false);
});

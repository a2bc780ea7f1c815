import { expect } from "vitest";
import { stringify } from "yaml";
import { collect } from "../../../generator/diagnostics.js";
import { importSchemas } from "../../../generator/import/import-schemas.js";
import { parse } from "../../../generator/schema/parse.js";
import { load } from "../../../generator/source/load.js";
import { assertPortable } from "../../support/assert-portable.js";
import { generatePackage } from "../../support/generate-package.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";

/** Asserts that a document that holds the text becomes schema files that can be written anywhere and say the same. */
export async function attackImport(text: string): Promise<void> {
  const name = text.replace(/[\ud800-\udfff]/g, "_");
  const step = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
  const properties = { self: { $ref: `#/components/schemas/${step}` }, [text]: { type: "string" } };
  const schemas = { [name]: { type: "object", properties }, Other: { type: "object", properties } };
  const document = {
    openapi: "3.1.0",
    info: { title: text, version: text },
    components: { schemas },
  };
  const files = await importDocument(JSON.stringify(document));
  expect(files.length).toBe(2);
  assertPortable(files);
  const { api, diagnostics } = await generatePackage(
    Object.fromEntries(files.map((file) => [file.path, file.text])),
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const wires = [...api.declarations.values()].flatMap((each) =>
    each.kind === "model" ? [each.fields.map(({ wire }) => wire)] : [],
  );
  expect(wires).toEqual([
    ["self", text],
    ["self", text],
  ]);
}

async function importDocument(text: string): Promise<readonly { path: string; text: string }[]> {
  return inTemporaryFolder({ "api.json": text }, async (cwd) => {
    const { report } = collect();
    const set = parse(await load(["."], report, { cwd }), report);
    return importSchemas(set).map(({ path, value }) => ({ path, text: stringify(value) }));
  });
}

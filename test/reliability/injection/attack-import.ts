import { expect } from "vitest";
import { parse as parseYaml } from "yaml";
import { collect } from "../../../generator/diagnostics.js";
import { importSchemas } from "../../../generator/import/import-schemas.js";
import { mergeEdits } from "../../../generator/import/merge-edits.js";
import { valueText } from "../../../generator/import/yaml-text.js";
import { parse } from "../../../generator/schema/parse.js";
import type { JsonObject } from "../../../generator/source/json.js";
import { load } from "../../../generator/source/load.js";
import { assertPortable } from "../../support/assert-portable.js";
import { generatePackage } from "../../support/generate-package.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";
import { hidden } from "./find-foreign-code.js";

/** Asserts that a document that holds the text becomes schema files that can be written anywhere and say the same. */
export async function attackImport(text: string): Promise<void> {
  checkEdits(text);
  const escaped = text.replaceAll("~", "~0").replaceAll("/", "~1");
  // Half a character has no form in a URI.
  const step = escaped.replace(/\P{Cs}+/gu, encodeURIComponent);
  const properties = { self: { $ref: `#/components/schemas/${step}` }, [text]: { type: "string" } };
  const parameter = `${text} of parameters`;
  const unnamed = `#/components/parameters/${step}%20of%20parameters/schema`;
  const other = { ...properties, unnamed: { $ref: unnamed } };
  const schemas = {
    [text]: { type: "object", properties },
    Other: { type: "object", properties: other },
  };
  const parameters = {
    [parameter]: { name: "unnamed", in: "query", schema: { type: "object", properties } },
  };
  const document = {
    openapi: "3.1.0",
    info: { title: text, version: text },
    components: { schemas, parameters },
  };
  const files = await importDocument(JSON.stringify(document));
  expect(files.map(({ names }) => names)).toEqual([[text], ["Other"], [parameter]]);
  assertPortable(files);
  for (const file of files) expect(findHidden(file.text)).toBeUndefined();
  const { api, diagnostics } = await generatePackage(
    Object.fromEntries(files.map((file) => [file.path, file.text])),
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const wires = [...api.declarations.values()].flatMap((each) =>
    each.kind === "model" ? [each.fields.map(({ wire }) => wire)] : [],
  );
  expect(wires.toSorted((a, b) => a.length - b.length)).toEqual([
    ["self", text],
    ["self", text],
    ["self", text, "unnamed"],
  ]);
}

/** What may not stand raw in YAML. Tabs may. */
export function findHidden(yaml: string): string | undefined {
  return hidden.exec(yaml.replaceAll("\t", " "))?.[0];
}

/** A second import changes what holds the text where nobody edited it, and names the place where somebody did. */
function checkEdits(text: string): void {
  const holding = (maxLength: number): JsonObject => ({ $defs: { [text]: { maxLength } } });
  const [first, second] = [holding(1), holding(2)];
  const comment = text.replaceAll(/[\n\r]/g, " ");
  const merged = mergeEdits(`# ${comment}\n${valueText(first)}`, first, second).text;
  expect(findHidden(merged)).toBeUndefined();
  expect(parseYaml(merged)).toEqual(second);
  const step = text.replaceAll("~", "~0").replaceAll("/", "~1");
  expect(mergeEdits(valueText(holding(3)), first, second).kept).toEqual([
    `/$defs/${step}/maxLength`,
  ]);
}

/** A schema file, and what it defines. */
interface Imported {
  readonly path: string;
  readonly text: string;
  readonly names: readonly string[];
}

async function importDocument(text: string): Promise<readonly Imported[]> {
  return inTemporaryFolder({ "api.json": text }, async (cwd) => {
    const { report } = collect();
    const set = parse(await load(["."], report, { cwd }), report);
    return importSchemas(set).map(({ path, value }) => ({
      path,
      text: valueText(value),
      names: Object.keys(Object(value.$defs)),
    }));
  });
}

import { stringify } from "yaml";
import { collect, toData } from "../../generator/diagnostics.js";
import type { Declaration } from "../../generator/model/api.js";
import { build } from "../../generator/model/build.js";
import type { ParseOptions } from "../../generator/schema/options.js";
import { parse } from "../../generator/schema/parse.js";
import type { Json } from "../../generator/source/json.js";
import { type LoadOptions, load } from "../../generator/source/load.js";
import { assertApi } from "../support/assert-api.js";
import { assertSchemaSet } from "../support/assert-schema-set.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

/** What became of a document. */
export interface ReadDocument {
  readonly names: readonly string[];
  /** What was reported: `code at file:line`. */
  readonly said: readonly string[];
  declaration(name: string): Declaration;
  /** The types of a model's fields, as `kind` or the name of what they refer to. */
  fieldsOf(name: string): Readonly<Record<string, string>>;
}

/** How a document is read: what `parse` and `load` are told, and the files that are named. */
export interface DocumentOptions extends ParseOptions {
  readonly paths?: readonly string[];
  readonly allow?: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
}

/** Reads files, given by path and value, up to the types that they declare. */
export async function readDocument(
  files: Readonly<Record<string, Json>>,
  options: DocumentOptions = {},
): Promise<ReadDocument> {
  const texts = Object.entries(files).map(([path, value]) => [path, stringify(value)]);
  return inTemporaryFolder(Object.fromEntries(texts), async (cwd) => {
    const { report, diagnostics } = collect();
    const { paths = Object.keys(files).slice(0, 1), map = {}, allow = [] } = options;
    const loadOptions: LoadOptions = {
      cwd,
      map: new Map(Object.entries(map).map(([uri, path]) => [uri, `${cwd}/${path}`])),
      allow: allow.map((path) => `${cwd}/${path}`),
    };
    const schemas = parse(await load(paths, report, loadOptions), report, options);
    assertSchemaSet(schemas);
    const api = build(schemas, { namespace: "", naming: "camel", mixins: [] }, report);
    assertApi(api);
    const declaration = (name: string): Declaration => {
      const found = api.declarations.get(name);
      if (found === undefined) throw new Error(`${name} is not declared`);
      return found;
    };
    return {
      names: [...api.declarations.keys()].sort(),
      said: diagnostics().map((each) => {
        const { code, file, line } = toData(each);
        return `${code} at ${file}:${line}`;
      }),
      declaration,
      fieldsOf(name) {
        const model = declaration(name);
        if (model.kind !== "model") throw new Error(`${name} is no model`);
        const entries = model.fields.map(({ wire, type }) => [
          wire,
          type.kind === "reference" ? type.to.name : type.kind,
        ]);
        return Object.fromEntries(entries);
      },
    };
  });
}

import { stringify } from "yaml";
import { collect } from "../../generator/diagnostics.js";
import { parse } from "../../generator/schema/parse.js";
import type { Schema, SchemaSet } from "../../generator/schema/schema.js";
import type { Json } from "../../generator/source/json.js";
import { load } from "../../generator/source/load.js";
import { assertSchemaSet } from "../support/assert-schema-set.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

/** What was made of some files, and the means to ask for a schema by its place. */
export interface Parsed {
  readonly set: SchemaSet;
  /** Codes of what was reported, sorted by place. */
  readonly said: readonly string[];
  /** The schema at `path#pointer`. */
  at(place: string): Schema;
}

/** Loads and parses files that are given by path and value, and asserts what every schema set promises. */
export async function parseSchemas(files: Readonly<Record<string, Json>>): Promise<Parsed> {
  const texts = Object.entries(files).map(([path, value]) => [
    path,
    path.endsWith(".json") ? JSON.stringify(value) : stringify(value),
  ]);
  const { report, diagnostics } = collect();
  const sources = await inTemporaryFolder(Object.fromEntries(texts), (cwd) =>
    load(["."], report, { cwd }),
  );
  const set = parse(sources, report);
  assertSchemaSet(set);
  return {
    set,
    said: diagnostics().map(({ code }) => code),
    at(place) {
      const [path, pointer = ""] = place.split("#");
      const uri = sources.find((source) => source.path === path)?.uri;
      const schema = set.schemas.get(`${uri}#${pointer}`);
      if (schema === undefined) throw new Error(`no schema at ${place}`);
      return schema;
    },
  };
}

import { collect, type Diagnostic } from "../../generator/diagnostics.js";
import { emit } from "../../generator/emit/emit.js";
import type { Files } from "../../generator/emit/files.js";
import type { Api } from "../../generator/model/api.js";
import { build } from "../../generator/model/build.js";
import { checkPatterns } from "../../generator/schema/check-patterns.js";
import { parse } from "../../generator/schema/parse.js";
import type { SchemaSet } from "../../generator/schema/schema.js";
import { load } from "../../generator/source/load.js";
import { loadMixins } from "../../generator/source/load-mixins.js";
import { loadRuntime } from "../../generator/source/load-runtime.js";
import { inTemporaryFolder } from "./temporary-folder.js";

/** What each stage made of the same input. */
export interface Stages {
  readonly schemas: SchemaSet;
  readonly api: Api;
  readonly files: Files;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which of the files are read, if not all, and the prefix of URIs that stands for their folder. */
export interface GenerateOptions {
  readonly paths?: readonly string[];
  readonly map?: string | undefined;
}

/**
 * Runs schema files, given by name and text, through every stage up to the files of the package. Files below `mixins/` are
 * its mixins.
 */
export async function generatePackage(
  sources: Readonly<Record<string, string>>,
  { paths = ["."], map }: GenerateOptions = {},
): Promise<Stages> {
  return inTemporaryFolder(sources, async (cwd) => {
    const collector = collect();
    const mapped = new Map(map === undefined ? [] : [[map, cwd]]);
    const { report } = collector;
    const schemas = parse(await load(paths, report, { cwd, map: mapped }), report);
    await checkPatterns(schemas, report);
    const mixins = await loadMixins(["."], report, { cwd });
    const options = { namespace: "", naming: "camel", mixins: mixins.names } as const;
    const api = build(schemas, options, report);
    const files = await emit([api], {
      packageName: "case",
      packageVersion: "0.0.0",
      runtime: await loadRuntime(),
      mixins: new Map([["", mixins.files]]),
    });
    return { schemas, api, files, diagnostics: collector.diagnostics() };
  });
}

import { collect, type Diagnostic } from "../../generator/diagnostics.js";
import type { Api } from "../../generator/model/api.js";
import { type BuildOptions, build } from "../../generator/model/build.js";
import { parse } from "../../generator/schema/parse.js";
import { load } from "../../generator/source/load.js";
import type { Source } from "../../generator/source/source.js";
import { inTemporaryFolder } from "./temporary-folder.js";

/** Reads schema files, given by path and value, once: the sources of any number of runs. */
export async function loadSources(
  files: Readonly<Record<string, unknown>>,
): Promise<readonly Source[]> {
  const texts = Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]);
  return inTemporaryFolder(Object.fromEntries(texts), (cwd) =>
    load(["."], collect().report, { cwd }),
  );
}

/** What `build` makes of sources, and what it says about them. */
export function buildApi(
  sources: readonly Source[],
  options: Partial<BuildOptions> = {},
): { readonly api: Api; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collect();
  const schemas = parse(sources, report);
  const api = build(schemas, { namespace: "", naming: "camel", mixins: [], ...options }, report);
  return { api, diagnostics: diagnostics() };
}

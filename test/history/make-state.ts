import { collect } from "../../generator/diagnostics.js";
import { emit } from "../../generator/emit/emit.js";
import type { Files } from "../../generator/emit/files.js";
import type { Api } from "../../generator/model/api.js";
import { build } from "../../generator/model/build.js";
import { parse } from "../../generator/schema/parse.js";
import { load } from "../../generator/source/load.js";
import { loadRuntime } from "../../generator/source/load-runtime.js";

/** What one published version becomes. */
export interface State {
  readonly api: Api;
  readonly files: Files;
}

/** Makes the package of a folder's documents, as `generate` would when it changes that of the state before in place. */
export async function makeState(cwd: string, previous: State | undefined): Promise<State> {
  const { report, failed, diagnostics } = collect();
  const schemas = parse(await load(["."], report, { cwd }), report);
  const given = previous === undefined ? {} : { given: previous.api.given };
  const api = build(schemas, { namespace: "", naming: "camel", mixins: [], ...given }, report);
  if (failed()) {
    const [first] = diagnostics().filter(({ severity }) => severity === "error");
    throw new Error(`${cwd}: ${first?.message}`);
  }
  const files = await emit([api], {
    packageName: "history",
    packageVersion: "0.0.0",
    runtime: await loadRuntime(),
    mixins: new Map(),
  });
  return { api, files };
}

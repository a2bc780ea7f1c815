import { emit } from "../../generator/emit/emit.js";
import type { Api, Declaration } from "../../generator/model/api.js";
import type { Check } from "../../generator/runtime/issue.js";
import { loadRuntime } from "../../generator/source/load-runtime.js";
import { bundleText, importText } from "../support/bundle-text.js";

/** A namespace, and the declaration in it whose validator is wanted. */
export interface Wanted {
  readonly api: Api;
  readonly declaration: Declaration;
}

/** Emits one package with all the namespaces and runs it: gives the validators in the order they were asked for. */
export async function compileChecks(wanted: readonly Wanted[]): Promise<readonly Check[]> {
  const files = await emit(
    wanted.map(({ api }) => api),
    { packageName: "suite", packageVersion: "0.0.0", runtime: await loadRuntime() },
  );
  const lines = wanted.map(({ api, declaration: { checkName, family } }, index) => {
    return `export { ${checkName} as check${index} } from "./src/${api.namespace}/rules/${family}.js";`;
  });
  const text = await bundleText(files, lines.join("\n"));
  const module: Record<string, Check> = await importText(text);
  return wanted.flatMap((_, index) => module[`check${index}`] ?? []);
}

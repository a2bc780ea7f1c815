import { emit } from "../../generator/emit/emit.js";
import type { Api, Declaration } from "../../generator/model/api.js";
import type { Check } from "../../generator/runtime/issue.js";
import { loadRuntime } from "../../generator/source/load-runtime.js";
import { bundleText, importText } from "../support/bundle-text.js";

/** A namespace, and the declaration in it that is wanted. */
export interface Wanted {
  readonly api: Api;
  readonly declaration: Declaration;
}

/** What a declaration became: its validator, and what people import. */
export interface Compiled {
  readonly check: Check;
  readonly statics: unknown;
}

/** Emits one package with all the namespaces and runs it: gives the declarations in the order they were asked for. */
export async function compileGroups(wanted: readonly Wanted[]): Promise<readonly Compiled[]> {
  const files = await emit(
    wanted.map(({ api }) => api),
    { packageName: "suite", packageVersion: "0.0.0", runtime: await loadRuntime() },
  );
  const lines = wanted.flatMap(({ api: { namespace }, declaration }, index) => {
    const { name, checkName, family } = declaration;
    return [
      `import { ${checkName} as check${index} } from "./src/${namespace}/rules/${family}.js";`,
      `import { ${name} as statics${index} } from "./src/${namespace}/index.js";`,
    ];
  });
  const entries = wanted.map((_, index) => `{ check: check${index}, statics: statics${index} }`);
  lines.push(`export const compiled = [${entries.join(", ")}];`);
  const text = await bundleText(files, lines.join("\n"));
  const { compiled }: { readonly compiled: readonly Compiled[] } = await importText(text);
  return compiled;
}

import { build as bundle, type Plugin } from "esbuild";
import { emit } from "../../generator/emit/emit.js";
import type { Files } from "../../generator/emit/files.js";
import type { Api, Declaration } from "../../generator/model/api.js";
import type { Check } from "../../generator/runtime/issue.js";
import { loadRuntime } from "../../generator/source/load-runtime.js";

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
  const { outputFiles } = await bundle({
    stdin: { contents: lines.join("\n"), resolveDir: "/" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    plugins: [filesInMemory(files)],
  });
  const [output] = outputFiles;
  const module: Record<string, Check> = await import(
    `data:text/javascript;base64,${Buffer.from(output?.contents ?? []).toString("base64")}`
  );
  return wanted.flatMap((_, index) => module[`check${index}`] ?? []);
}

/** Lets the bundler read the package from where it was emitted: memory. */
function filesInMemory(files: Files): Plugin {
  const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  return {
    name: "files in memory",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const base = importer.startsWith("/") ? importer : "/entry.ts";
        const resolved = new URL(path, `memory:${base}`).pathname.replace(/\.js$/, ".ts");
        return { path: resolved, namespace: "memory" };
      });
      build.onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => {
        const contents = texts.get(decodeURI(path));
        if (contents === undefined) return { errors: [{ text: `no file ${path}` }] };
        return { contents, loader: "ts" };
      });
    },
  };
}

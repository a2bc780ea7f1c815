import { posix } from "node:path";
import type { BuildFailure, Plugin } from "esbuild";
import type { Files } from "../emit/files.js";
import type { Chapter } from "./site.js";

/** Code that runs in a page, or why there is none. */
export type Bundle =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** What the package is, and where the packages are that its mixins import. */
export interface BundleOptions {
  readonly files: Files;
  readonly packagesFrom: string;
}

/**
 * One namespace of the package as a script that any page can load, from a folder too: `modelsmith.packages["name"]` holds its
 * models and its runtime. Names of classes are kept, since people see them.
 */
export async function bundleModels(chapter: Chapter, options: BundleOptions): Promise<Bundle> {
  const { build } = await import("esbuild");
  const { namespace } = chapter.api;
  const folder = namespace === "" ? "./src" : `./src/${namespace}`;
  const contents = `export * as models from "${folder}/index.js"; export * as runtime from "./src/runtime/index.js";`;
  try {
    const { outputFiles } = await build({
      entryPoints: ["entry"],
      plugins: [packageFiles(contents, options)],
      bundle: true,
      write: false,
      format: "iife",
      globalName: `modelsmith.packages[${JSON.stringify(namespace)}]`,
      platform: "browser",
      target: "es2022",
      charset: "ascii",
      minify: true,
      keepNames: true,
      legalComments: "none",
      logLevel: "silent",
    });
    return {
      ok: true,
      text: `var modelsmith = globalThis.modelsmith ??= {};\n${withoutDeclaration(outputFiles[0]?.text ?? "")}`,
    };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** What the bundler found first. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isBuildFailure(error) ? (error.errors[0]?.text ?? error.message) : error.message;
}

function isBuildFailure(error: Error): error is BuildFailure {
  return "errors" in error && Array.isArray(error.errors);
}

/** The global is there already; declaring it again in every script is noise only. */
function withoutDeclaration(text: string): string {
  return text.replace(/^var modelsmith;/, "");
}

function packageFiles(entry: string, { files, packagesFrom }: BundleOptions): Plugin {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    name: "package",
    setup(build) {
      build.onResolve({ filter: /^entry$/ }, () => ({ path: "entry.ts", namespace: "package" }));
      build.onResolve({ filter: /^\./, namespace: "package" }, ({ path, importer }) => ({
        path: posix.join(posix.dirname(importer), path).replace(/\.js$/, ".ts"),
        namespace: "package",
      }));
      build.onLoad({ filter: /./, namespace: "package" }, ({ path }) => {
        const contents = path === "entry.ts" ? entry : texts.get(path);
        return contents === undefined
          ? undefined
          : { contents, loader: "ts", resolveDir: packagesFrom };
      });
    },
  };
}

import type { Plugin } from "esbuild";
import type { Files } from "../../generator/emit/files.js";

/** Lets the bundler read a package from where it was emitted: memory. */
export function filesInMemory(files: Files): Plugin {
  const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  return {
    name: "files in memory",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const base = importer.startsWith("/") ? importer : "/entry.ts";
        const resolved = new URL(path, `memory:${base}`).pathname.replace(/\.js$/, ".ts");
        // As the package says of itself.
        return { path: decodeURI(resolved), namespace: "memory", sideEffects: false };
      });
      build.onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => {
        const contents = texts.get(path);
        if (contents === undefined) return { errors: [{ text: `no file ${path}` }] };
        return { contents, loader: "ts" };
      });
    },
  };
}

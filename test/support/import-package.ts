import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Files } from "../../generator/emit/files.js";

/** Compiles a package that exists only as data, and imports its index. */
export async function importPackage(files: Files): Promise<Readonly<Record<string, unknown>>> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const folder = await mkdtemp(join(tmpdir(), "modelsmith-package-"));
  const outfile = join(folder, "package.mjs");
  try {
    await build({
      entryPoints: ["src/index.ts"],
      bundle: true,
      format: "esm",
      logLevel: "silent",
      outfile,
      plugins: [
        {
          name: "package",
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /./ }, ({ path, importer }) => {
              const base = new URL(importer === "" ? "file:///" : `file:///${importer}`);
              const found = new URL(path, base).pathname.slice(1).replace(/\.js$/, ".ts");
              return { path: found, namespace: "package" };
            });
            onLoad({ filter: /./, namespace: "package" }, ({ path }) => ({
              contents: texts.get(path) ?? `throw new Error(${JSON.stringify(path)})`,
              loader: "ts",
            }));
          },
        },
      ],
    });
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    return await import(
      /* @vite-ignore */ `${pathToFileURL(outfile).href}?${(await readFile(outfile)).length}`
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

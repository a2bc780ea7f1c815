import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Packed } from "./packed.js";

/** What a program weighs that imports from the package. */
export interface Bundle {
  readonly text: string;
  /** Modules of the package that something is left of. */
  readonly modules: readonly string[];
  readonly minified: number;
  /** Minified and compressed. */
  readonly gzipped: number;
  /** Packages that were left outside. */
  readonly imports: readonly string[];
}

/** How to bundle. Without `trust` what the package says about side effects is not believed. */
export interface BundleOptions {
  readonly trust?: boolean;
}

/** Bundles a program with the parts of the package that it uses, and nothing of what the package depends on. */
export async function bundlePacked(
  { folder, manifest }: Packed,
  program: string,
  { trust = true }: BundleOptions = {},
): Promise<Bundle> {
  const result = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    logLevel: "silent",
    external: Object.keys(manifest.dependencies ?? {}).flatMap((name) => [name, `${name}/*`]),
    plugins: trust ? [] : [withSideEffects],
    absWorkingDir: folder,
  });
  const [output] = result.outputFiles;
  if (output === undefined) throw new Error("there is no bundle");
  const [details] = Object.values(result.metafile.outputs);
  const external = (details?.imports ?? []).filter((each) => each.external);
  return {
    text: output.text,
    modules: Object.entries(details?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 && path !== "<stdin>" ? [path] : [],
    ),
    minified: output.contents.length,
    gzipped: gzipSync(output.contents, { level: 9 }).length,
    imports: external.map(({ path }) => path),
  };
}

/** Takes every module of the package for one that may do something when it is imported. */
const withSideEffects: Plugin = {
  name: "with-side-effects",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === withSideEffects) return undefined;
      const found = await resolve(path, {
        kind,
        importer,
        resolveDir,
        pluginData: withSideEffects,
      });
      return { ...found, sideEffects: !found.external };
    });
  },
};

import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { File } from "../emit/files.js";
import { assetPath } from "./site.js";

/** The same from `generator/docs/` and, once built, from `dist/docs/`. */
export const browserFolder: string = fileURLToPath(
  new URL("../../generator/docs/browser/", import.meta.url),
);

const entries = ["theme.ts", "site.ts", "search.ts", "playground.ts", "site.css"];

/** The scripts and the style that every site has: plain scripts, which pages may load from a folder too. */
export async function bundleBrowser(): Promise<readonly File[]> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => `${browserFolder}${entry}`),
    outdir: "/out",
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "ascii",
    minify: true,
    legalComments: "eof",
    logLevel: "silent",
  });
  return outputFiles.map(({ path, text }) => ({ path: assetPath(basename(path)), text }));
}

// @ts-check
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Puts what tsc compiled into few files: to find and load some hundred small ones takes longer than to make a small package. Run
// by `npm run build`; without it, modelsmith runs all the same.

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const entries = ["cli", "index"];
/** As deep as the modules that look for files beside `dist/`. */
const folder = "bundle";

await build({
  entryPoints: entries.map((entry) => join(dist, `${entry}.js`)),
  outdir: join(dist, folder),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
});
const compiled = readdirSync(dist, { recursive: true, encoding: "utf8" });
for (const path of compiled) {
  const isBundled = path.startsWith(folder);
  if (/\.js(?:\.map)?$/.test(path) && !isBundled) rmSync(join(dist, path));
}
for (const entry of entries) {
  writeFileSync(join(dist, `${entry}.js`), `export * from "./${folder}/${entry}.js";\n`);
}

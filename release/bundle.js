// @ts-check
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Puts what tsc compiled into few files: to find and load some hundred small ones takes longer than to make a small package. Run
// by `npm run build`; without it, modelsmith runs all the same.

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const entries = ["cli", "index"];
/** As deep as the modules that look for files beside `dist/`. */
const folder = "bundle";

/**
 * These are CommonJS. `import` looks through all of their code for what they export before it runs them, which takes up to four
 * times as long as `require` does.
 * @type {import("esbuild").Plugin}
 */
const requirePackages = {
  name: "require-packages",
  setup({ onLoad, onResolve }) {
    const filter = /^(?:commander|refa|yaml)$/;
    onResolve({ filter }, ({ path, kind }) =>
      kind === "require-call" ? { path, external: true } : { path, namespace: "required" },
    );
    onLoad({ filter, namespace: "required" }, ({ path }) => ({
      contents: `module.exports = require("${path}");`,
    }));
  },
};

await build({
  entryPoints: entries.map((entry) => join(dist, `${entry}.js`)),
  outdir: join(dist, folder),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  plugins: [requirePackages],
  banner: {
    js: `import { createRequire as createBundledRequire } from "node:module";\nconst require = createBundledRequire(import.meta.url);`,
  },
});
const compiled = readdirSync(dist, { recursive: true, encoding: "utf8" });
for (const path of compiled) {
  const isBundled = path.startsWith(`${folder}${sep}`);
  if (/\.js(?:\.map)?$/.test(path) && !isBundled) rmSync(join(dist, path));
}
for (const entry of entries) {
  writeFileSync(join(dist, `${entry}.js`), `export * from "./${folder}/${entry}.js";\n`);
}

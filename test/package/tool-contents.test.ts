import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What npm would publish of modelsmith, apart from what the compiler makes of `generator/`. */
const beside = [
  /^(?:LICENSE|README\.md|modelsmith\.schema\.json|package\.json)$/,
  /^bin\/modelsmith\.js$/,
  // What `init` copies into new projects, with the dots that npm would take for its own added then.
  /^examples\/new-project\/(?:gitattributes|gitignore|\.github\/workflows\/models\.yml|schemas\/example\.yaml|test\/models\.test\.js)$/,
  /^generator\/runtime\/[\w-]+\.ts$/,
  /^generator\/docs\/browser\/(?:[\w-]+\.ts|site\.css|styles\/[\w-]+\.css|tsconfig\.json)$/,
];

test("modelsmith is published as declarations, bundled code, and what is listed here.", () => {
  const files = packedFiles();
  const built = files.filter((path) => path.startsWith("dist/"));
  const others = files.filter((path) => !path.startsWith("dist/"));
  const declarations = sources().map((path) => `dist/${path}.d.ts`);
  expect(built.filter((path) => path.endsWith(".d.ts"))).toEqual(declarations.sort());
  const code = built.filter((path) => !path.endsWith(".d.ts"));
  const bundled = code.filter((path) => /^dist\/bundle\/[\w-]+\.js$/.test(path));
  expect(code.filter((path) => !bundled.includes(path))).toEqual(["dist/cli.js", "dist/index.js"]);
  expect(bundled.length).toBeLessThan(80);
  expect(others.filter((path) => !beside.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(beside.filter((pattern) => !others.some((path) => pattern.test(path)))).toEqual([]);
  expect(others.filter((path) => path.startsWith("examples/"))).toHaveLength(5);
});

function packedFiles(): readonly string[] {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const text = execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: "pipe" });
  const [packed]: readonly { readonly files: readonly { readonly path: string }[] }[] =
    JSON.parse(text);
  return (packed?.files ?? []).map(({ path }) => path).sort();
}

/** The modules of the generator, without endings. Scripts for pages are bundled later; what both sides share is compiled too. */
function sources(): readonly string[] {
  const folder = join(root, "generator");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith("docs/browser/") || path.endsWith("/search-options.ts"))
    .filter((path) => !path.endsWith(".d.ts"))
    .map((path) => path.slice(0, -".ts".length));
}

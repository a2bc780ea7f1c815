import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a lock says of a package, by the folder it goes to. */
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
}
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Licences that ask for no more than to be named, by their SPDX identifiers. */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "PSF-2.0",
  "Python-2.0",
]);
/** What else only development needs, and nobody is given. */
const alsoForDevelopment = new Set(["MIT OR Apache-2.0", "MPL-2.0"]);
/** Packages that name their licence in words of their own, and why they are here. */
const ownWords: Readonly<Record<string, string>> = {
  "@directus/specs": "a document of the corpus, read and not passed on",
  "@figma/rest-api-spec": "MIT; a document of the corpus",
};
/** Packages that run code when they are installed. */
const runsOnInstall: Readonly<Record<string, string>> = {
  esbuild: "looks for its program; without the script it finds it later",
};
/** Packages of which users get two versions. */
const twice: Readonly<Record<string, string>> = {
  argparse: "needed by js-yaml",
  "js-yaml": "json-schema-to-typescript and the reader it depends on want different ones",
};

const locked = lockOf("package-lock.json");
const forUsers = locked.filter(([, { dev }]) => dev !== true);

describe.each(["package-lock.json", "bench/package-lock.json"])("What %s holds", (file) => {
  const packages = lockOf(file);

  test("is told by fingerprints, so that nobody can change it, and names no registry.", () => {
    const without = packages.filter(
      ([path, { integrity }]) => integrity === undefined && !isForeignBiome(path),
    );
    expect(without.map(([path]) => path)).toEqual([]);
    expect(
      packages.filter(([, { integrity = "sha512-" }]) => !integrity.startsWith("sha512-")),
    ).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test("is not deprecated.", () => {
    expect(packages.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
  });
});

test("Licences ask users for nothing but to be named.", () => {
  const odd = forUsers.filter(([, { license = "" }]) => !permissive.has(license));
  expect(odd.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  const strange = locked
    .filter(([, { license = "" }]) => !permissive.has(license) && !alsoForDevelopment.has(license))
    .map(([path]) => nameOf(path));
  expect(strange).toEqual(Object.keys(ownWords));
});

test("Only known packages run code when they are installed, and none of what users get.", () => {
  const found = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(found.map(([path]) => nameOf(path))).toEqual(Object.keys(runsOnInstall));
  expect(forUsers.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test("Users get one version of every package but of known ones, and not many packages.", () => {
  const names = forUsers.map(([path]) => nameOf(path));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  expect([...new Set(repeated)].sort()).toEqual(Object.keys(twice));
  expect(names.length).toBeLessThan(40);
});

test("The README says of every dependency what it is for, and of nothing else.", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const section = /\n## Dependencies\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? "";
  const rows = [...section.matchAll(/^\| (\[.*) \| .+ \|$/gm)].map(([, cell = ""]) =>
    cell.toLowerCase(),
  );
  const { dependencies = {}, peerDependencies = {} } = manifest("package.json");
  const direct = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  for (const name of direct)
    expect(
      rows.some((row) => row.includes(shownAs(name))),
      name,
    ).toBe(true);
  for (const row of rows)
    expect(
      direct.some((name) => row.includes(shownAs(name))),
      row,
    ).toBe(true);
  for (const name of Object.keys(manifest("generated/package.json").dependencies ?? {}))
    expect(section).toContain(`[${name}](`);
});

test("What only sites are made with is imported where sites are made.", () => {
  const peers = Object.keys(manifest("package.json").peerDependencies ?? {});
  const files = readdirSync(join(root, "generator"), { recursive: true, encoding: "utf8" });
  const elsewhere = files.filter((path) => path.endsWith(".ts") && !path.startsWith("docs/"));
  const importing = elsewhere.filter((path) => {
    const text = readFileSync(join(root, "generator", path), "utf8");
    return peers.some(
      (name) => text.includes(`from "${name}"`) || text.includes(`import("${name}")`),
    );
  });
  expect(elsewhere.length).toBeGreaterThan(200);
  expect(importing).toEqual([]);
});

/** What the README calls a package, in small letters. */
function shownAs(name: string): string {
  if (name === "@11ty/eleventy") return "eleventy";
  return name.startsWith("@codemirror/") ? "codemirror" : name;
}

function lockOf(file: string): readonly (readonly [string, Locked])[] {
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(join(root, file), "utf8"),
  );
  return Object.entries(packages).filter(
    ([path, { link }]) => path.startsWith("node_modules/") && link !== true,
  );
}

function manifest(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, "");
}

/** Programs of biome for other systems, which the registry that made the lock does not keep. `npm ci` there takes them by version. */
function isForeignBiome(path: string): boolean {
  return path.startsWith("node_modules/@biomejs/cli-");
}

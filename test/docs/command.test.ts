import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import {
  config,
  edit,
  emptyFolder,
  owner,
  pet,
  put,
  run,
  textsIn,
} from "../support/command-line.js";
import { checkLinks } from "./check-links.js";
import { textOf } from "./make-site.js";

function project(): string {
  const folder = emptyFolder();
  put(folder, { "modelsmith.yaml": config, "schemas/pet.yaml": pet, "schemas/owner.yaml": owner });
  return folder;
}

function siteIn(folder: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(textsIn(folder)));
}

test("docs writes a site, and writes nothing where nothing changed", async () => {
  const folder = project();
  const first = await run(folder, "docs", "--out", "site");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toMatch(/^wrote 5 pages from 2 schemas in .* → site\/index\.html\n$/);
  const site = siteIn(join(folder, "site"));
  expect(checkLinks(site)).toEqual([]);
  expect(textOf(site.get("pets/Pet.html") ?? "", "uses")).toContain("Owner .pets");
  expect(existsSync(join(folder, "generated"))).toBe(false);
  const again = await run(folder, "docs", "--out", "site", "--json");
  expect(JSON.parse(again.out)).toMatchObject({ ok: true, files: { written: [], removed: [] } });
});

test("docs removes the page of what is gone", async () => {
  const folder = project();
  await run(folder, "docs", "--out", "site");
  edit(folder, "schemas/owner.yaml", "Owner", "Keeper");
  const { out } = await run(folder, "docs", "--out", "site", "--json");
  expect(JSON.parse(out).files.removed).toEqual(["pets/Owner.html"]);
});

test("docs takes schemas without a configuration", async () => {
  const folder = project();
  const { code } = await run(
    folder,
    "docs",
    "--schemas",
    "schemas/pet.yaml",
    "--out",
    "site",
    "--package-name",
    "zoo",
  );
  expect(code).toBe(0);
  expect(textOf(siteIn(join(folder, "site")).get("models/Pet.html") ?? "")).toContain('from "zoo"');
});

test("docs never takes the place of a package, and stays out of the schemas", async () => {
  const folder = project();
  await run(folder, "generate");
  const before = textsIn(join(folder, "generated"));
  const over = await run(folder, "docs", "--out", "generated");
  expect(over.code).toBe(1);
  expect(over.err).toContain("generated is the folder of a package");
  expect(textsIn(join(folder, "generated"))).toEqual(before);
  const inside = await run(folder, "docs", "--out", "schemas/site");
  expect(inside).toMatchObject({ code: 1, out: "" });
  expect(inside.err).toContain("overlap");
  expect(existsSync(join(folder, "schemas/site"))).toBe(false);
});

test("docs writes nothing when the input is at fault", async () => {
  const folder = project();
  edit(folder, "schemas/owner.yaml", "pet.yaml", "pig.yaml");
  const { code, err } = await run(folder, "docs", "--out", "site");
  expect(code).toBe(1);
  expect(err).toContain("schemas/owner.yaml:6:20:");
  expect(existsSync(join(folder, "site"))).toBe(false);
});

test("docs without a folder, or since a revision of several paths, is wrong usage", async () => {
  const folder = project();
  expect(await run(folder, "docs")).toMatchObject({ code: 2, out: "" });
  const paths = ["--schemas", "schemas/pet.yaml", "schemas/owner.yaml"];
  expect(await run(folder, "docs", "--out", "site", "--since", "HEAD", ...paths)).toMatchObject({
    code: 2,
  });
  expect(await run(folder, "docs", "--out", "site", "--since=--output=x")).toMatchObject({
    code: 2,
  });
});

test("--since adds a page of what changed, the gravest first, each with its declaration", async () => {
  const folder = project();
  const git = (...args: readonly string[]): unknown =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: folder,
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "before");
  edit(folder, "schemas/pet.yaml", "required: [name]", "required: [name, born_at]");
  edit(folder, "schemas/owner.yaml", "properties:", "properties:\n  name: { type: string }");
  expect(await run(folder, "docs", "--out", "site", "--since", "HEAD")).toMatchObject({ code: 0 });
  const site = siteIn(join(folder, "site"));
  expect(checkLinks(site)).toEqual([]);
  const page = site.get("changes.html") ?? "";
  expect([...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual([
    "major",
    "minor",
  ]);
  expect(textOf(page, "major")).toContain("Pet");
  expect(textOf(page, "minor")).toContain("Owner");
  expect(page).toContain('<a href="pets/Pet.html">Pet</a>');
  expect(site.get("index.html")).toContain('<a href="changes.html">What changed</a>');
});

test("--since tells what is wrong with the revision, and then nothing is written", async () => {
  const { code, err } = await run(project(), "docs", "--out", "site", "--since", "nowhere");
  expect(code).toBe(1);
  expect(err).toContain("git cannot read nowhere");
});

test("A namespace whose code cannot be bundled has pages all the same, and a warning says why", async () => {
  const folder = project();
  put(folder, {
    "schemas/mixins/barking.ts": `import { bark } from "a-package-that-is-not-there";
export interface Barking { new (init: never): { bark(): string } }
export function Barking(Base: abstract new (init: never) => object): Barking {
  return class extends Base { bark(): string { return bark(); } };
}
`,
  });
  edit(folder, "schemas/pet.yaml", "type: object", "type: object\nx-mixins: [Barking]");
  const { code, err } = await run(folder, "docs", "--out", "site");
  expect(code).toBe(0);
  expect(err).toContain(
    'the playgrounds of pets stay empty, since its code cannot be bundled: Could not resolve "a-package-that-is-not-there"',
  );
  const page = siteIn(join(folder, "site")).get("pets/Pet.html") ?? "";
  expect(textOf(page, "methods")).toContain("From Barking");
  expect(textOf(page, "example")).toContain("Made from the types alone");
});

test("docs needs nothing but what is published, wherever that lies", async () => {
  const folder = emptyFolder();
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const installed = join(folder, "modelsmith");
  const { files }: { readonly files: readonly string[] } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  for (const path of ["package.json", ...files.filter((each) => !each.startsWith("!"))])
    cpSync(join(root, path), join(installed, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(installed, "node_modules"));
  // One path begins with the letters of the other.
  put(folder, { "model/pet.yaml": pet });
  const bin = join(installed, "bin/modelsmith.js");
  const args = [bin, "docs", "--schemas", "pet.yaml", "--out", "../site"];
  const out = execFileSync(process.execPath, args, {
    cwd: join(folder, "model"),
    encoding: "utf8",
  });
  expect(out).toMatch(/^wrote 4 pages/);
});

import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundlePacked } from "./bundle-packed.js";
import { type Entry, namespacesOf, type Packed, packPackage } from "./packed.js";

let packed: Packed;

beforeAll(async () => {
  packed = await packPackage();
});
afterAll(() => packed.remove());

function read(path: string): Promise<string> {
  return readFile(join(packed.folder, path), "utf8");
}

describe("the published package", () => {
  it("holds code, its declarations, its sources, and what people look for first", () => {
    const beside = packed.files.filter((path) => !/^(?:dist|src)\//.test(path));
    expect(beside).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
    const odd = packed.files.filter(
      (path) => !/^dist\/.+\.(?:js|js\.map|d\.ts|d\.ts\.map)$|^src\/.+\.ts$/.test(path),
    );
    expect(odd).toEqual(beside);
    expect(packed.files).toContain("src/voicelive/index.ts");
  });

  it("has a file behind every export: the namespaces, and each family of them", () => {
    const missing = Object.values(packed.manifest.exports)
      .filter((entry): entry is Entry => typeof entry === "object" && entry !== null)
      .flatMap(({ types, default: code }) => [types, code])
      .filter((target) => matching(target).length === 0);
    expect(missing).toEqual([]);
    expect(namespacesOf(packed.manifest)).toContain("./voicelive");
    expect(packed.manifest.exports["./voicelive/*"]).toEqual({
      types: "./dist/voicelive/*.d.ts",
      default: "./dist/voicelive/*.js",
    });
  });

  it("has a declaration beside every module, and maps that lead to sources inside it", async () => {
    const modules = packed.files.filter((path) => path.endsWith(".js"));
    expect(modules.length).toBeGreaterThan(100);
    const files = new Set(packed.files);
    for (const path of modules) {
      const declaration = path.replace(/\.js$/, ".d.ts");
      for (const file of [declaration, `${path}.map`, `${declaration}.map`]) {
        expect(files.has(file), file).toBe(true);
      }
      for (const map of [`${path}.map`, `${declaration}.map`]) {
        const { sources }: { readonly sources: readonly string[] } = JSON.parse(await read(map));
        const targets = sources.map((source) => posix.join(dirname(map), source));
        expect(targets.filter((target) => !files.has(target))).toEqual([]);
        expect(targets).not.toEqual([]);
      }
    }
  });

  it("is what publint has nothing to say about", async () => {
    const { messages } = await publint({ pack: { tarball: await tarballData() }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has the types it says it has, for whoever imports it as ES modules", async () => {
    const families = namespacesOf(packed.manifest).map((path) => `${path}/enums`);
    const analysis = await checkPackage(
      createPackageFromTarballData(new Uint8Array(await tarballData())),
      { includeEntrypoints: [...families] },
    );
    if (analysis.types === false) throw new Error("there are no types");
    expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining(families));
    // `require` and resolvers that know no `exports` are for packages that are not ES modules only.
    const others = analysis.problems.filter(
      (problem) =>
        !("resolutionKind" in problem) ||
        (problem.resolutionKind !== "node10" && problem.resolutionKind !== "node16-cjs"),
    );
    expect(others).toEqual([]);
  });

  it("depends on what its modules import, and on nothing else", async () => {
    const needed = await Promise.all(
      namespacesOf(packed.manifest).map(async (path) => {
        const { imports } = await bundlePacked(packed, `export * from "${nameOf(path)}";`);
        return imports;
      }),
    );
    const names = [...new Set(needed.flat().map(packageName))].sort();
    expect(Object.keys(packed.manifest.dependencies ?? {})).toEqual(names);
  });

  it("does nothing in a namespace when it is imported, as `sideEffects` says", async () => {
    expect(packed.manifest).toMatchObject({ type: "module", sideEffects: false });
    const program = namespacesOf(packed.manifest).map((path) => `import "${nameOf(path)}";`);
    const { modules } = await bundlePacked(packed, program.join("\n"), { trust: false });
    expect(modules.filter((each) => !each.startsWith("dist/runtime/"))).toEqual([]);
  });

  it("has the licence it names, and a README that shows how to get it and each namespace", async () => {
    const { name, license, exports } = packed.manifest;
    expect(license).toBe("MIT");
    expect(await read("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) .*\bcontributors\n/);
    const readme = await read("README.md");
    expect(readme).toContain(`npm install ${name}\n`);
    const shown = [...readme.matchAll(/^import \{ \w+ \} from "(.+)";$/gm)].map(([, from]) => from);
    expect(shown).toEqual(namespacesOf({ ...packed.manifest, exports }).map(nameOf));
  });
});

function nameOf(path: string): string {
  return packed.manifest.name + path.slice(1);
}

function matching(target: string): readonly string[] {
  const [before = "", after] = target.slice("./".length).split("*");
  return packed.files.filter((path) =>
    after === undefined ? path === before : path.startsWith(before) && path.endsWith(after),
  );
}

async function tarballData(): Promise<ArrayBuffer> {
  const data = await readFile(packed.tarball);
  return new Uint8Array(data).buffer;
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

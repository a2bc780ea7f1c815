import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Node, Project, type SourceFile, type StringLiteral, SyntaxKind } from "ts-morph";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What every stage may import. */
const base = ["diagnostics.ts", "diagnostics", "naming.ts", "given-names.ts"];

/** Folders of the generator, and what their files may import. Everything may import its own folder. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  runtime: [],
  diagnostics: ["diagnostics.ts", "source"],
  "config-models": ["runtime"],
  source: [...base, "config-models", "runtime/issue.ts"],
  schema: [...base, "source"],
  model: [...base, "source", "schema", "runtime"],
  emit: [...base, "source", "schema", "model", "runtime"],
  docs: [
    ...base,
    "source",
    "schema",
    "model",
    "diff",
    // What is said of types, rules and schemas is said in the words of the package itself.
    "emit/files.ts",
    "emit/constraints.ts",
    "emit/literal.ts",
    "emit/mixed-base.ts",
    "emit/type-text.ts",
    "emit/union-maker.ts",
    "emit/rules/declared-schema.ts",
    "emit/rules/schema-json.ts",
  ],
  diff: [...base, "source", "schema", "model", "emit/type-text.ts"],
  init: [...base, "source"],
  explain: [...base, "source", "schema", "model", "emit/type-text.ts"],
  import: [...base, "source", "schema"],
  output: ["diagnostics.ts", "given-names.ts", "emit/files.ts"],
};

const project = new Project({
  useInMemoryFileSystem: true,
});
const generator = filesBelow("generator", /\.ts$/).map((path) => ({
  /** Below `generator/`, as in `emit/print.ts`. */
  path: path.slice("generator/".length),
  source: project.createSourceFile(path, read(path)),
}));

describe("imports", () => {
  test("go only where the table of the design lets them", () => {
    const wrong = generator.flatMap(({ path, source }) => {
      const folder = path.split("/")[0] ?? "";
      const allowed = mayImport[folder];
      if (allowed === undefined) return [];
      return targets(path, source)
        .filter((target) => !isWithin(target, [folder, ...allowed]))
        .map((target) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("of the command line are in cli.ts alone", () => {
    const found = generator.filter(
      ({ path, source }) =>
        !path.startsWith("command-line/") &&
        targets(path, source).some((target) => isWithin(target, ["command-line"])),
    );
    expect(found.map(({ path }) => path)).toEqual(["cli.ts"]);
  });

  test("of packages are none in the runtime, and of the file system only where files are read and written", () => {
    const wrong = generator.flatMap(({ path, source }) =>
      packages(source)
        .filter((name) =>
          path.startsWith("runtime/")
            ? true
            : /^(?:node:)?fs\b/.test(name) && !/^(?:source|output)\//.test(path),
        )
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("of ts-morph as a value are where code is printed and where mixins are read", () => {
    const found = generator.filter(({ source }) =>
      source
        .getImportStringLiterals()
        .some((literal) => literal.getLiteralText() === "ts-morph" && !isForTypes(literal)),
    );
    expect(found.map(({ path }) => path)).toEqual(["docs/facts/read-mixins.ts", "emit/print.ts"]);
  });
});

test("Only the command line knows the process it runs in.", () => {
  const found = generator.filter(
    ({ source }) =>
      packages(source).includes("node:process") ||
      source
        .getDescendantsOfKind(SyntaxKind.Identifier)
        .some((identifier) => identifier.getText() === "process"),
  );
  expect(found.map(({ path }) => path)).toEqual(["cli.ts"]);
});

test("Everything exported says what it guarantees.", () => {
  const written = generator.filter(({ path }) => !path.startsWith("config-models/"));
  const silent = written.flatMap(({ path, source }) =>
    source
      .getStatements()
      .filter((statement) => Node.isExportable(statement) && statement.isExported())
      .filter((statement) => Node.isJSDocable(statement) && statement.getJsDocs().length === 0)
      .map((statement) => `${path}: ${statement.getText().split("\n")[0]}`),
  );
  expect(silent).toEqual([]);
});

test("A file is short enough to hold one idea.", () => {
  const long = written().filter((path) => read(path).split("\n").length > 400);
  expect(long).toEqual([]);
});

test("Nothing is put off.", () => {
  const mark = new RegExp(`\\b(?:TO${"DO"}|FIX${"ME"}|XX${"X"})\\b`);
  expect(written().filter((path) => mark.test(read(path)))).toEqual([]);
});

test("The package's runtime is the generator's, byte for byte.", () => {
  const names = (folder: string): readonly string[] => filesBelow(folder, /./).map(nameOf(folder));
  expect(names("generated/src/runtime")).toEqual(names("generator/runtime"));
  for (const name of names("generator/runtime")) {
    expect(read(`generated/src/runtime/${name}`), name).toBe(read(`generator/runtime/${name}`));
  }
});

/** Everything people wrote as code. */
function written(): readonly string[] {
  const folders = ["generator", "test", "bench", "examples", "bin", "release"];
  return folders.flatMap((folder) => filesBelow(folder, /\.(?:ts|js|mjs)$/));
}

function filesBelow(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .filter((path) => !path.includes("node_modules/"))
    .sort();
}

function nameOf(folder: string): (path: string) => string {
  return (path) => path.slice(folder.length + 1);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What a file imports or exports from other files of the generator, as paths below `generator/`. */
function targets(path: string, source: SourceFile): readonly string[] {
  return specifiers(source)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts"));
}

function packages(source: SourceFile): readonly string[] {
  return specifiers(source).filter((specifier) => !specifier.startsWith("."));
}

/** Where imports, re-exports, dynamic imports and import types lead. */
function specifiers(source: SourceFile): readonly string[] {
  return source.getImportStringLiterals().map((literal) => literal.getLiteralText());
}

/** `import type …`, only names that are each marked as types, or the type of a module. A module loaded later is none. */
function isForTypes(literal: StringLiteral): boolean {
  const parent = literal.getParent();
  if (!Node.isImportDeclaration(parent)) return Node.isLiteralTypeNode(parent);
  const named = parent.getNamedImports();
  return parent.isTypeOnly() || (named.length > 0 && named.every((each) => each.isTypeOnly()));
}

function isWithin(target: string, allowed: readonly string[]): boolean {
  return allowed.some((place) => target === place || target.startsWith(`${place}/`));
}

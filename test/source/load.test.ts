import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../../generator/diagnostics.js";
import { type LoadOptions, load } from "../../generator/source/load.js";
import type { Source } from "../../generator/source/source.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

interface Loaded {
  readonly sources: readonly Source[];
  /** `path:line:column code` of every diagnostic. */
  readonly said: readonly string[];
}

async function loadIn(
  cwd: string,
  paths: readonly string[],
  limits: LoadOptions["limits"] = {},
): Promise<Loaded> {
  const { report, diagnostics } = collect();
  const sources = await load(paths, report, { cwd, limits });
  const said = diagnostics().map(({ code, source, position }) =>
    source === undefined ? code : `${source.path}:${position?.line}:${position?.column} ${code}`,
  );
  return { sources, said };
}

/** Loads files that are given by path and text. */
function check(
  files: Readonly<Record<string, string>>,
  paths: readonly string[] = ["."],
  limits: LoadOptions["limits"] = {},
): Promise<Loaded> {
  return inTemporaryFolder(files, (cwd) => loadIn(cwd, paths, limits));
}

const schema = '{ "type": "string" }';

test("reads folders recursively, sorted by path, without mixins and other files", async () => {
  const { sources, said } = await check({
    "b/z.yml": "type: string",
    "b/a.json": schema,
    "b-c.yaml": "type: string",
    "mixins/x.json": schema,
    "b/mixins/y.yaml": "type: string",
    "README.md": "text",
    ".cache/x.json": schema,
    ".#a.yaml": "type: string",
  });
  expect(sources.map(({ path }) => path)).toEqual(["b-c.yaml", "b/a.json", "b/z.yml"]);
  expect(said).toEqual([]);
});

test("reads a file once, however often it is named or referred to", async () => {
  const files = { "a/x.json": '{ "$ref": "y.json#/type" }', "a/y.json": '{ "$ref": "./x.json" }' };
  const { sources } = await check(files, ["a/x.json", "a", "./a/../a/x.json"]);
  expect(sources.map(({ path }) => path)).toEqual(["a/x.json", "a/y.json"]);
});

test("the order of the paths does not matter", async () => {
  const files = { "a/x.json": schema, "b/y.json": schema };
  const [one, other] = await inTemporaryFolder(files, async (cwd) => [
    await loadIn(cwd, ["a", "b"]),
    await loadIn(cwd, ["b", "a"]),
  ]);
  expect(other?.sources.map(({ uri }) => uri)).toEqual(one?.sources.map(({ uri }) => uri));
});

test("follows references to files, also through files, against the identifier around them", async () => {
  const { sources, said } = await check(
    {
      "api/main.yaml":
        "properties:\n  a: { $ref: sub/one.json }\n  $ref: { $ref: 'two.yaml#/$defs/A' }",
      "api/sub/one.json": '{ "items": { "$ref": "../three.json" } }',
      "api/two.yaml": "$id: sub/\n$ref: four.json",
      "api/three.json": schema,
      "api/sub/four.json": schema,
      "api/unused.json": schema,
    },
    ["api/main.yaml"],
  );
  expect(sources.map(({ path }) => path)).toEqual([
    "api/main.yaml",
    "api/sub/four.json",
    "api/sub/one.json",
    "api/three.json",
    "api/two.yaml",
  ]);
  expect(said).toEqual([]);
});

test("data that looks like a reference is no reference", async () => {
  const { said } = await check({
    "api/a.json": `{ "const": { "$ref": "../x.json" }, "enum": [{ "$ref": "../y.json" }],
      "properties": { "default": { "default": { "$ref": "../z.json" } } } }`,
  });
  expect(said).toEqual([]);
});

test("a property called default may refer to a file", async () => {
  const files = {
    "a.json": '{ "properties": { "default": { "$ref": "b.json" } } }',
    "b.json": schema,
  };
  const { sources } = await check(files, ["a.json"]);
  expect(sources.map(({ path }) => path)).toEqual(["a.json", "b.json"]);
});

test("an identifier among the inputs needs no file, wherever it points", async () => {
  const { said } = await check({
    "a.json": '{ "$ref": "/schemas/address" }',
    "b.json": '{ "$id": "/schemas/address" }',
  });
  expect(said).toEqual([]);
});

test("a link out of the input folder is not followed, by name or by reference", async () => {
  const files = { "api/a.json": '{ "$ref": "link.json" }', "secret.json": schema };
  const { sources, said } = await inTemporaryFolder(files, async (cwd) => {
    await symlink(join(cwd, "secret.json"), join(cwd, "api/link.json"));
    return loadIn(cwd, ["api"]);
  });
  expect(sources.map(({ path }) => path)).toEqual(["api/a.json"]);
  expect(said).toEqual(["link-outside"]);
});

test("links in a circle are gone around once", async () => {
  const { sources, said } = await inTemporaryFolder({ "api/a.json": schema }, async (cwd) => {
    await symlink(join(cwd, "api"), join(cwd, "api/again"));
    return loadIn(cwd, ["api"]);
  });
  expect(sources.map(({ path }) => path)).toEqual(["api/a.json"]);
  expect(said).toEqual([]);
});

test("a link that leads nowhere is reported, and the rest read", async () => {
  const { sources, said } = await inTemporaryFolder({ "a.json": schema }, async (cwd) => {
    await symlink(join(cwd, "gone.json"), join(cwd, "b.json"));
    await symlink(join(cwd, "c.json"), join(cwd, "c.json"));
    return loadIn(cwd, ["."]);
  });
  expect(sources.map(({ path }) => path)).toEqual(["a.json"]);
  expect(said).toEqual(["file-unreadable", "file-unreadable"]);
});

test("a file without permission is reported by name", async ({ skip }) => {
  skip(process.getuid?.() === 0, "the super user may read everything");
  const { said } = await inTemporaryFolder({ "a.json": schema }, async (cwd) => {
    await chmod(join(cwd, "a.json"), 0);
    return loadIn(cwd, ["."]);
  });
  expect(said).toEqual(["file-unreadable"]);
});

test("a folder in place of a file is reported, not read", async () => {
  const { said } = await inTemporaryFolder({}, async (cwd) => {
    await mkdir(join(cwd, "a.json"));
    return loadIn(cwd, ["a.json"]);
  });
  expect(said).toEqual(["folder-without-files"]);
});

test.each([
  ["a byte that starts nothing", [0x7b, 0x0a, 0x22, 0xff, 0x22], "2:2"],
  ["a character that is cut off", [0x22, 0xc3], "1:2"],
  ["UTF-16", [0xff, 0xfe, 0x7b, 0x00], "1:1"],
])("refuses what is not UTF-8: %s", async (_, bytes, place) => {
  const { said } = await inTemporaryFolder({}, async (cwd) => {
    await writeFile(join(cwd, "a.json"), Uint8Array.from(bytes));
    return loadIn(cwd, ["."]);
  });
  expect(said).toEqual([`a.json:${place} file-not-utf8`]);
});

test("a byte order mark is no part of the text", async () => {
  const { sources, said } = await check({ "a.json": `\ufeff${schema}`, "b.yaml": "\ufefftype: x" });
  expect(sources.map(({ value }) => value)).toEqual([{ type: "string" }, { type: "x" }]);
  expect(sources.map((source) => source.locate("/type", "key").column)).toEqual([3, 1]);
  expect(said).toEqual([]);
});

test("line ends of Windows change neither values nor places", async () => {
  const { sources } = await check({
    "a.json": '{\r\n  "type": "string"\r\n}\r\n',
    "b.yaml": "description: >\r\n  one\r\n  two\r\ntype: string\r\n",
  });
  expect(sources.map(({ value }) => value)).toEqual([
    { type: "string" },
    { description: "one two\n", type: "string" },
  ]);
  expect(sources.map((source) => source.locate("/type"))).toEqual([
    { line: 2, column: 11 },
    { line: 4, column: 7 },
  ]);
});

test("control characters are refused where they stand", async () => {
  const { said } = await check({ "a.json": '{ "a": "\u0000" }', "b.yaml": "a: b\nc: \u0000" });
  expect(said).toEqual(["a.json:1:9 json-syntax", "b.yaml:2:4 control-character"]);
});

test("every limit is enforced, and named", async () => {
  const nested = `${"[".repeat(4)}${"]".repeat(4)}`;
  const { report, diagnostics } = collect();
  await inTemporaryFolder({ "a.json": nested, "b.yaml": nested, "c.json": schema }, (cwd) =>
    load(["."], report, { cwd, limits: { nesting: 3, yamlNesting: 2, fileSize: 10 } }),
  );
  expect(diagnostics().map(({ message }) => message)).toEqual([
    "nested too deeply; the limit nesting is 3",
    "nested too deeply; the limit yamlNesting is 2",
    `the file has ${schema.length} bytes; the limit fileSize is 10`,
  ]);
});

test("the deepest nesting that is allowed can be read", async () => {
  const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
  const { sources, said } = await check({ "a.json": nested(1000), "b.yaml": nested(500) });
  expect(said).toEqual([]);
  expect(sources.map((source) => source.locate("/0".repeat(499)).column)).toEqual([500, 500]);
});

test("a hundred thousand levels are refused, not a crash", async () => {
  const nested = "[".repeat(100_000);
  const { said } = await check({ "a.json": nested, "b.yaml": nested });
  expect(said).toEqual(["a.json:1:1001 nesting-too-deep", "b.yaml:1:501 nesting-too-deep"]);
});

test("aliases may be used often, but not to multiply a file", async () => {
  const honest = `a: &a { type: string }\n${Array.from({ length: 5000 }, (_, n) => `k${n}: *a\n`).join("")}`;
  const levels = Array.from(
    { length: 9 },
    (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`,
  );
  const bomb = `a0: &a0 [1]\n${levels.join("\n")}\n`;
  const { sources, said } = await check({ "bomb.yaml": bomb, "honest.yaml": honest });
  expect(said).toEqual(["bomb.yaml:10:10 yaml-alias-limit"]);
  expect(sources.filter(({ broken }) => broken).map(({ path }) => path)).toEqual(["bomb.yaml"]);
});

test("YAML is read by the rules of 1.2, keys as they are spelled", async () => {
  const text = 'on: yes\nno: NO\n1.0: 010\n"null": ~\n__proto__: { a: 1 }\nd: 2020-01-01\n';
  const { sources } = await check({ "a.yaml": text });
  expect(JSON.stringify(sources[0]?.value)).toBe(
    '{"on":"yes","no":"NO","1.0":10,"null":null,"__proto__":{"a":1},"d":"2020-01-01"}',
  );
});

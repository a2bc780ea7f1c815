import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Origin } from "../../generator/output/manifest.js";
import {
  contents,
  findStale,
  origin,
  place,
  produce,
  type Texts,
  temporaryFolder,
} from "./package-folder.js";

const texts: Texts = { "package.json": "{}\n", "src/a.ts": "a\n", "src/b.ts": "b\n" };
const changed: Texts = { ...texts, "src/b.ts": "B\n" };

function withSources(sources: Readonly<Record<string, string>>): Origin {
  const list = Object.entries(sources).map(([path, text]) => ({ path, text }));
  return { ...origin, sources: list };
}

async function fresh(from = origin): Promise<string> {
  const dir = temporaryFolder();
  await produce(dir, texts, from);
  return dir;
}

test("A package that was just written is not stale, also with CRLF.", async () => {
  const dir = await fresh();
  expect(await findStale(dir, texts)).toEqual([]);
  place(dir, { "src/a.ts": "a\r\n" });
  expect(await findStale(dir, texts)).toEqual([]);
});

test("A folder that does not exist misses every file.", async () => {
  expect(await findStale(join(temporaryFolder(), "out"), texts)).toEqual([
    ".modelsmith.json: missing",
    "package.json: missing",
    "src/a.ts: missing",
    "src/b.ts: missing",
  ]);
});

test("A changed schema is named, for every file that comes out differently.", async () => {
  const before = withSources({ "a.yaml": "1", "gone.yaml": "1", "same.yaml": "1" });
  const after = withSources({ "a.yaml": "2", "new.yaml": "1", "same.yaml": "1" });
  const reason = "schema changed: a.yaml, gone.yaml (removed), new.yaml (new)";
  expect(await findStale(await fresh(before), changed, after)).toEqual([
    `.modelsmith.json: ${reason}`,
    `src/b.ts: ${reason}`,
  ]);
});

test("Of many changed schemas the first are named.", async () => {
  const names = ["a", "b", "c", "d", "e"].map((name) => `${name}.yaml`);
  const before = withSources(Object.fromEntries(names.map((name) => [name, "1"])));
  const after = withSources(Object.fromEntries(names.map((name) => [name, "2"])));
  expect(await findStale(await fresh(before), texts, after)).toEqual([
    ".modelsmith.json: schema changed: a.yaml, b.yaml, c.yaml and 2 more",
  ]);
});

test("A changed configuration is the reason when the schemas are the same.", async () => {
  const after = { ...origin, settings: "name: other" };
  expect(await findStale(await fresh(), changed, after)).toEqual([
    ".modelsmith.json: settings changed",
    "src/b.ts: settings changed",
  ]);
});

test("Another version of the generator is the reason when the input is the same.", async () => {
  const after = { ...origin, generator: "2.0.0" };
  expect(await findStale(await fresh(), changed, after)).toEqual([
    ".modelsmith.json: generator changed: 1.0.0 is now 2.0.0",
    "src/b.ts: generator changed: 1.0.0 is now 2.0.0",
  ]);
});

test("So is a generator of the same version that makes something else.", async () => {
  const [first] = await findStale(await fresh(), changed);
  expect(first).toBe(
    ".modelsmith.json: generator changed: it makes something else of the same input",
  );
});

test("A file that was edited by hand is, whatever else changed.", async () => {
  const dir = await fresh();
  place(dir, { "src/a.ts": "edited\n" });
  expect(await findStale(dir, texts)).toEqual(["src/a.ts: edited by hand"]);
  expect(await findStale(dir, texts, withSources({ "a.yaml": "2" }))).toContain(
    "src/a.ts: edited by hand",
  );
});

test("A missing file, a file that is no longer produced, and a foreign one are told apart.", async () => {
  const dir = await fresh();
  rmSync(join(dir, "src/a.ts"));
  place(dir, { "src/c.ts": "mine\n" });
  const { "src/b.ts": _, ...rest } = texts;
  const stale = await findStale(dir, { ...rest, "src/c.ts": "c\n" });
  expect(stale.slice(1)).toEqual([
    "src/a.ts: missing",
    "src/b.ts: no longer produced",
    "src/c.ts: not made by modelsmith",
  ]);
});

test("Files of others beside the package do not make it stale.", async () => {
  const dir = await fresh();
  place(dir, { "src/mine.ts": "mine\n", "dist/a.js": "" });
  expect(await findStale(dir, texts)).toEqual([]);
});

test("A damaged manifest is stale, and a missing one too.", async () => {
  const dir = await fresh();
  place(dir, { ".modelsmith.json": "{" });
  expect(await findStale(dir, texts)).toEqual([".modelsmith.json: edited by hand"]);
  rmSync(join(dir, ".modelsmith.json"));
  expect(await findStale(dir, texts)).toEqual([".modelsmith.json: missing"]);
});

test("A run that was cut short is seen.", async () => {
  const dir = await fresh();
  place(dir, { ".modelsmith/journal.json": "{}" });
  expect(await findStale(dir, texts)).toEqual([".modelsmith: an earlier run was interrupted"]);
});

test("Comparing writes nothing.", async () => {
  const dir = await fresh();
  place(dir, { "src/a.ts": "edited\n" });
  const manifest = readFileSync(join(dir, ".modelsmith.json"), "utf8");
  const before = contents(dir);
  await findStale(dir, changed, { ...origin, generator: "2" });
  expect(contents(dir)).toEqual(before);
  expect(readFileSync(join(dir, ".modelsmith.json"), "utf8")).toBe(manifest);
});

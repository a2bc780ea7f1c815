import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listInputs } from "../../generator/index.js";
import { edit } from "../support/command-line.js";
import { readBlocks } from "../support/scenario.js";
import { installWith, packTool } from "./install-tool.js";

const example = fileURLToPath(new URL("../../examples/monorepo/", import.meta.url));
const page = new URL("../../docs/monorepos.md", import.meta.url);

/** The example as a working copy, with everything installed. */
let home: string;
let folder: string;
let shown: ReadonlyMap<string, string>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "modelsmith-monorepo-"));
  folder = join(home, "shop");
  await cp(example, folder, { recursive: true });
  await installWith(await packTool(home), folder);
  const blocks = readBlocks(await readFile(page, "utf8"));
  shown = new Map(blocks.map(({ info, text }) => [info, text]));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test.each(["turbo.json", "packages/shipment/schemas/shipment.yaml"])(
  "The page shows the example as it is: %s",
  async (path) => expect(shown.get(path)).toBe(await readFile(join(example, path), "utf8")),
);

test("Every package reads from itself and from what its package.json depends on, and from nowhere else.", async () => {
  const names = await readdir(join(folder, "packages"));
  expect(names).toHaveLength(20);
  for (const name of names) {
    const { files, ok } = await listInputs({ cwd: join(folder, "packages", name) });
    const allowed = [...(await dependenciesOf(name))].map((each) => `../${each}/schemas/`);
    const strange = files.filter(
      (path) => path.startsWith("../") && !allowed.some((prefix) => path.startsWith(prefix)),
    );
    expect({ name, ok, strange }).toEqual({ name, ok: true, strange: [] });
  }
});

test("A build tool runs each package once, then none, and after a change only what depends on it.", async () => {
  expect(await generateAll()).toBe(shown.get("first run"));
  expect(await generateAll()).toBe(shown.get("second run"));
  const texts = await generatedTexts("invoice");

  edit(folder, "packages/order/schemas/order.yaml", "number: {", "placed_by: {");
  expect(await generateAll()).toBe(
    shown.get("after a change of packages/order/schemas/order.yaml"),
  );
  expect(await generatedTexts("invoice")).not.toEqual(texts);

  edit(folder, "packages/order/schemas/order.yaml", "placed_by: {", "number: {");
  await rm(join(folder, "packages/invoice/generated"), { recursive: true });
  expect(await generateAll()).toBe(shown.get("second run"));
  expect(await generatedTexts("invoice")).toEqual(texts);
});

/** Names of the packages that one depends on, at whatever distance. */
async function dependenciesOf(name: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const text = await readFile(join(folder, "packages", next, "package.json"), "utf8");
    const { dependencies = {} }: { dependencies?: Readonly<Record<string, string>> } =
      JSON.parse(text);
    for (const full of Object.keys(dependencies)) {
      const dependency = full.replace(/^@shop\/(.+)-schemas$/, "$1");
      if (!found.has(dependency)) open.push(dependency);
      found.add(dependency);
    }
  }
  return found;
}

/** What turbo says, without what differs from run to run; of a run of everything only the sum. */
async function generateAll(): Promise<string> {
  const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "generate"], {
    cwd: folder,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    maxBuffer: 2 ** 26,
  });
  const lines = stripVTControlCharacters(stdout).split("\n");
  const missed = lines.filter((line) => /: cache miss, executing/.test(line));
  const which = missed.length === 20 ? [] : missed.map((line) => line.replace(/, .*/, "")).sort();
  const sum = lines.filter((line) => /^ *(?:Tasks|Cached):/.test(line)).map((line) => line.trim());
  return [...which, ...sum, ""].join("\n");
}

async function generatedTexts(name: string): Promise<readonly string[]> {
  const source = join(folder, "packages", name, "generated/src");
  const files = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  return Promise.all(paths.sort().map((path) => readFile(path, "utf8")));
}

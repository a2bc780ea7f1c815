import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Json } from "../../generator/source/json.js";

/** One schema of the official suite, and what it must say of some values. */
export interface SuiteGroup {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly SuiteTest[];
}

export interface SuiteTest {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

/** A document of the suite that schemas refer to over the network, which is never used. */
export interface Remote {
  readonly uri: string;
  readonly text: string;
}

/** The folder of the official suite. It is too large to live in this repository. */
export function suiteFolder(): string {
  const folder = process.env.JSON_SCHEMA_TEST_SUITE;
  if (folder === undefined || folder === "") {
    throw new Error(
      "JSON_SCHEMA_TEST_SUITE must name the folder of the official JSON Schema test suite",
    );
  }
  return folder;
}

/** Names of the test files of a draft, sorted, with forward slashes: required ones, then optional ones. */
export async function suiteFiles(draft: string): Promise<readonly string[]> {
  const folder = join(suiteFolder(), "tests", draft);
  const required = await jsonFiles(folder);
  const optional = await jsonFiles(join(folder, "optional"));
  return [...required, ...optional.map((name) => `optional/${name}`)];
}

/** Names of the test files about formats, which hold when `format` asserts. */
export async function formatFiles(draft: string): Promise<readonly string[]> {
  const names = await jsonFiles(join(suiteFolder(), "tests", draft, "optional", "format"));
  return names.map((name) => `optional/format/${name}`);
}

/** The groups of tests in a file. */
export async function readGroups(draft: string, file: string): Promise<readonly SuiteGroup[]> {
  return JSON.parse(await readFile(join(suiteFolder(), "tests", draft, file), "utf8"));
}

/** Every remote document that schemas of a draft may refer to, by the address that the suite uses. */
export async function readRemotes(): Promise<readonly Remote[]> {
  const folder = join(suiteFolder(), "remotes");
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith(".json"),
  );
  return Promise.all(
    names.sort().map(async (name) => ({
      uri: `http://localhost:1234/${name.replaceAll("\\", "/")}`,
      text: await readFile(join(folder, name), "utf8"),
    })),
  );
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
}

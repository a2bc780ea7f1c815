import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { isJsonObject, type Json } from "../generator/source/json.js";
import { documents, readDocument } from "./corpus/documents.js";
import { assertApi } from "./support/assert-api.js";
import { assertSchemaSet } from "./support/assert-schema-set.js";
import { compilePackages } from "./support/compile-packages.js";
import { generatePackage, type Stages } from "./support/generate-package.js";
import { importPackage } from "./support/import-package.js";

/**
 * Documents that other people wrote for other tools: large ones with CORPUS=1. What is said about them must equal
 * `corpus/diagnostics.json`, which UPDATE=1 rewrites.
 */
const read = documents.filter(({ large }) => !large || process.env.CORPUS === "1");
const output = new URL("../.tmp/corpus-test/", import.meta.url).pathname;
const list = new URL("./corpus/diagnostics.json", import.meta.url);
const stages = new Map<string, Stages>();

beforeAll(async () => {
  for (const document of read)
    stages.set(document.name, await generatePackage(readDocument(document)));
}, 120_000);

test("every document compiles under every flag", async () => {
  const packages = new Map([...stages].map(([name, { files }]) => [name, files]));
  expect(await compilePackages(output, packages)).toBe("");
}, 120_000);

test("what is said about the documents is known", async () => {
  const known: Record<string, readonly string[]> = JSON.parse(await readFile(list, "utf8"));
  const said = Object.fromEntries(
    [...stages].map(([name, { diagnostics }]) => [
      name,
      diagnostics.map(({ code, source, position, severity }) => {
        const place = `${source?.path ?? ""}:${position?.line ?? 0}:${position?.column ?? 0}`;
        return `${place} ${severity} ${code}`;
      }),
    ]),
  );
  if (process.env.UPDATE === "1")
    await writeFile(list, `${JSON.stringify({ ...known, ...said }, undefined, 2)}\n`);
  else expect(said).toEqual(Object.fromEntries(read.map(({ name }) => [name, known[name]])));
});

describe.each(read)("$name", ({ name }) => {
  test("every stage keeps its promises, and no union is left without members", () => {
    const { schemas, api } = stageOf(name);
    assertSchemaSet(schemas);
    assertApi(api);
    for (const declaration of api.declarations.values()) {
      if (declaration.kind !== "union") continue;
      expect(declaration.type.members.length, declaration.name).toBeGreaterThan(0);
    }
  });

  test("the package loads, and the document's own examples come back as they were", async () => {
    const library = await importPackage(stageOf(name).files);
    for (const declaration of stageOf(name).api.declarations.values()) {
      const statics = library[declaration.name];
      expect(statics, declaration.name).toBeDefined();
      for (const example of examplesOf(declaration.schema.json)) {
        const text = JSON.stringify(example);
        if (!isDecoder(statics) || !statics.safeParse(example).success) continue;
        const decoded = statics.fromJSON(example);
        const wire = statics.toJSON === undefined ? decoded : statics.toJSON(decoded);
        expect(JSON.stringify(wire), `an example of ${declaration.name}`).toBe(text);
      }
    }
  });
});

interface Decoder {
  safeParse(value: unknown): { readonly success: boolean };
  fromJSON(value: unknown): unknown;
  toJSON?(value: unknown): unknown;
}

function isDecoder(value: unknown): value is Decoder {
  if (value === undefined || value === null) return false;
  return typeof Reflect.get(Object(value), "fromJSON") === "function";
}

function examplesOf(json: Json): readonly Json[] {
  const examples = isJsonObject(json) ? json.examples : undefined;
  return Array.isArray(examples) ? examples : [];
}

function stageOf(name: string): Stages {
  const result = stages.get(name);
  if (result === undefined) throw new Error(`${name} was not generated`);
  return result;
}

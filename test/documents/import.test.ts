import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { collect, toData } from "../../generator/diagnostics.js";
import { importDocument } from "../../generator/import-command.js";
import { parse } from "../../generator/schema/parse.js";
import type { Json } from "../../generator/source/json.js";
import { load } from "../../generator/source/load.js";
import { nameRows } from "../names/name-rows.js";
import { assertPortable } from "../support/assert-portable.js";
import { assertSchemaSet } from "../support/assert-schema-set.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";
import { readDocument } from "./read-document.js";

const pets = {
  Pet: {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" }, age: { type: "integer", nullable: true } },
    discriminator: { propertyName: "kind", mapping: { cat: "Cat" } },
  },
  Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] },
  Dog: {
    allOf: [{ $ref: "#/components/schemas/Pet" }],
    properties: { friend: { $ref: "#/components/schemas/Pet" } },
  },
};

const api = (schemas: Json): Record<string, Json> => ({
  openapi: "3.0.3",
  components: { schemas },
});

/** A folder with a document that is imported into `schemas`. */
interface Project {
  /** Where the files are. */
  readonly folder: string;
  /** Imports again, after the document's schemas became these. Gives what was said. */
  run(schemas: Json): Promise<readonly string[]>;
  edit(path: string, change: (text: string) => string): Promise<void>;
  remove(path: string): Promise<void>;
  read(path: string): Promise<string>;
  names(): Promise<readonly string[]>;
}

async function inProject(work: (project: Project) => Promise<void>): Promise<void> {
  await inTemporaryFolder({}, async (cwd) => {
    const place = (path: string): string => join(cwd, "schemas", path);
    const read = (path: string): Promise<string> => readFile(place(path), "utf8");
    await work({
      folder: place(""),
      read,
      async run(schemas) {
        await writeFile(join(cwd, "api.json"), JSON.stringify(api(schemas)));
        const { diagnostics } = await importDocument({
          document: "api.json",
          into: "schemas",
          cwd,
        });
        return diagnostics.map((each) => toData(each).message);
      },
      edit: async (path, change) => writeFile(place(path), change(await read(path))),
      remove: (path) => rm(place(path)),
      names: async () => (await readdir(join(cwd, "schemas"))).sort(),
    });
  });
}

test("what is imported gives the models that the document gives", () =>
  inProject(async ({ run, read, names }) => {
    expect(await run(pets)).toEqual([]);
    const files = (await names()).filter((name) => name.endsWith(".yaml"));
    expect(files).toEqual(["cat.yaml", "dog.yaml", "pet.yaml"]);
    const texts = await Promise.all(
      files.map(async (name) => [`in/${name}`, parseYaml(await read(name))]),
    );
    const imported = await readDocument(Object.fromEntries(texts), { paths: ["in"] });
    const direct = await readDocument({ "api.yaml": api(pets) });
    expect(imported.said).toEqual([]);
    expect(imported.names).toEqual(direct.names);
    expect(imported.fieldsOf("Dog")).toEqual(direct.fieldsOf("Dog"));
    for (const { declaration } of [imported, direct]) {
      const pet = declaration("Pet");
      const members = pet.kind === "model" ? (pet.tree?.members ?? []) : [];
      const tags = members.map(({ tags, declaration: { name } }) => [name, ...tags]).sort();
      expect(tags).toEqual([
        ["Cat", "cat"],
        ["Dog", "Dog"],
      ]);
    }
  }));

test("importing the same again changes nothing", () =>
  inProject(async ({ run, read, edit }) => {
    await run(pets);
    await edit("pet.yaml", (text) => `# Ours.\n${text.replace("integer", "number")}`);
    const before = await read("pet.yaml");
    expect(await run(pets)).toEqual([]);
    expect(await read("pet.yaml")).toBe(before);
  }));

test("edits and comments stay beside what the document changed", () =>
  inProject(async ({ run, read, edit }) => {
    const tag = { type: "object", properties: { label: { type: "string" } } };
    await run({ Tag: tag });
    await edit(
      "tag.yaml",
      (text) => `# Ours.\n${text.replace("Tag:", "Tag:\n    x-ts-name: Label")}`,
    );
    const more = { ...tag, properties: { ...tag.properties, weight: { type: "number" } } };
    expect(await run({ Tag: more })).toEqual([]);
    const text = await read("tag.yaml");
    expect(text).toMatch(/^# Ours\.\n/);
    expect(parseYaml(text).$defs.Tag).toEqual({ "x-ts-name": "Label", ...more });
  }));

test("where both changed the same thing the edit stays, and a warning says where", () =>
  inProject(async ({ run, read, edit }) => {
    await run({ Tag: { type: "string", maxLength: 3 } });
    await edit("tag.yaml", (text) => text.replace("3", "4"));
    expect(await run({ Tag: { type: "string", maxLength: 5 } })).toEqual([
      'schemas/tag.yaml: "/$defs/Tag/maxLength" was changed by hand and in the document; the hand-made change stays',
    ]);
    expect(parseYaml(await read("tag.yaml")).$defs.Tag.maxLength).toBe(4);
  }));

test("schemas that the document lost go, unless they were edited; those deleted by hand stay so", () =>
  inProject(async ({ run, edit, names, remove }) => {
    const text = { type: "string" };
    await run({ Stays: text, Goes: text, Edited: text, Deleted: text });
    await edit("edited.yaml", (yaml) => yaml.replace("string", "number"));
    await remove("deleted.yaml");
    const said = await run({ Stays: text, Deleted: text });
    expect(await names()).toEqual([".modelsmith-import.json", "edited.yaml", "stays.yaml"]);
    expect(said).toHaveLength(2);
    expect(said.join()).toMatch(/deleted\.yaml was deleted by hand/);
    expect(said.join()).toMatch(/edited\.yaml is no longer produced/);
  }));

test("nothing is written when the document is at fault", () =>
  inProject(async ({ run, names }) => {
    await run({ Tag: { type: "string" } });
    const said = await run({ Tag: { $ref: "#/components/schemas/Gone" }, More: {} });
    expect(said).toHaveLength(1);
    expect(await names()).toEqual([".modelsmith-import.json", "tag.yaml"]);
  }));

test("properties that are called like what every object has come and go as others do", () =>
  inProject(async ({ run, read }) => {
    const tag = (properties: string): Json =>
      JSON.parse(`{"type":"object","properties":${properties}}`);
    const called = ["__proto__", "constructor", "toString"];
    await run({ Tag: tag('{"a":{}}') });
    await run({ Tag: tag(`{"a":{},${called.map((name) => `"${name}":{}`)}}`) });
    expect(Object.keys(parseYaml(await read("tag.yaml")).$defs.Tag.properties)).toEqual([
      "a",
      ...called,
    ]);
    expect(await run({ Tag: tag('{"a":{}}') })).toEqual([]);
    expect(parseYaml(await read("tag.yaml")).$defs.Tag.properties).toEqual({ a: {} });
  }));

test("files can be written on any system, whatever the schemas are called", () =>
  inProject(async ({ run, names, read, folder }) => {
    const called = [...Object.values(nameRows).flat(), "Straße", "STRASSE"];
    const schemas = Object.fromEntries([...new Set(called)].map((name) => [name, nextTo(name)]));
    expect(await run(schemas)).toEqual([]);
    const files = (await names()).filter((name) => name.endsWith(".yaml"));
    expect(files).toContain("con2.yaml");
    const texts = await Promise.all(files.map(async (path) => ({ path, text: await read(path) })));
    assertPortable(texts);
    const defined = texts.flatMap(({ text }) => Object.keys(parseYaml(text).$defs));
    expect(defined.sort()).toEqual(Object.keys(schemas).sort());
    const { report, diagnostics } = collect();
    const set = parse(await load([folder], report, { cwd: folder }), report);
    assertSchemaSet(set);
    expect(diagnostics()).toEqual([]);
    expect(set.definitions.map(({ schema }) => schema.properties?.size)).not.toContain(undefined);
  }));

test("no file outside the folder is written or removed, whatever the folder says of itself", () =>
  inProject(async ({ run, read, folder }) => {
    const outside = join(folder, "../outside.yaml");
    await run({ Tag: { type: "string" } });
    const tag = await read("tag.yaml");
    await writeFile(outside, tag);
    const known = await read(".modelsmith-import.json");
    for (const path of ["../outside.yaml", outside, "..\\outside.yaml", "./../outside.yaml"]) {
      const lying = known.replace('"tag.yaml"', JSON.stringify(path));
      await writeFile(join(folder, ".modelsmith-import.json"), lying);
      expect(await run({})).toEqual([]);
      expect(await readFile(outside, "utf8")).toBe(tag);
    }

    await rm(join(folder, "tag.yaml"));
    await rm(join(folder, ".modelsmith-import.json"));
    await symlink(outside, join(folder, "tag.yaml"));
    expect(await run({ Tag: { type: "number" } })).toEqual([
      "cannot write schemas/tag.yaml: a link stands there, and is not followed",
    ]);
    expect(await readFile(outside, "utf8")).toBe(tag);
    await rm(outside);
    expect(await run({ Tag: { type: "number" } })).toHaveLength(1);
    await expect(readFile(outside)).rejects.toThrow("ENOENT");
  }));

test("what is no file where a file has to be is one message", () =>
  inProject(async ({ run, folder }) => {
    await mkdir(join(folder, "tag.yaml"), { recursive: true });
    expect(await run({ Tag: { type: "string" } })).toEqual([
      "cannot write schemas/tag.yaml: something else stands where a file has to be",
    ]);
    await rm(folder, { recursive: true });
    await promisify(execFile)("mkfifo", [folder]);
    expect(await run({ Tag: { type: "string" } })).toEqual([
      "cannot write schemas: a file stands where a folder has to be",
    ]);
    await rm(folder);
    await mkdir(folder);
    await promisify(execFile)("mkfifo", [join(folder, "tag.yaml")]);
    expect(await run({ Tag: { type: "string" } })).toEqual([
      "cannot write schemas/tag.yaml: something else stands where a file has to be",
    ]);
  }));

test("aliases that make much of little are left to who wrote them", () =>
  inProject(async ({ run, read, edit }) => {
    await run({ Tag: { type: "string" } });
    const lines = Array.from(
      { length: 30 },
      (_, at) => `    x-${at + 1}: &a${at + 1} [*a${at}, *a${at}]`,
    );
    await edit("tag.yaml", (text) => `${text}    x-0: &a0 [1]\n${lines.join("\n")}\n`);
    const before = await read("tag.yaml");
    expect(await run({ Tag: { type: "number" } })).toEqual([
      'schemas/tag.yaml: "" was changed by hand and in the document; the hand-made change stays',
    ]);
    expect(await read("tag.yaml")).toBe(before);
  }));

/** A schema that refers to the one of that name. */
function nextTo(name: string): Json {
  const step = name.replaceAll("~", "~0").replaceAll("/", "~1");
  const fragment = step.replace(/\P{Cs}+/gu, encodeURIComponent);
  return { type: "object", properties: { next: { $ref: `#/components/schemas/${fragment}` } } };
}

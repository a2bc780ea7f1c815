import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { config, copyOf, edit, owner, pet, put, run, textsIn } from "./support/command-line.js";

/** Whether a run made anything: what stands in the package's folder already is not made again. */
async function makes(folder: string, command: string, ...args: string[]): Promise<boolean> {
  return (await stagesOf(folder, command, ...args)).includes("emit");
}

async function stagesOf(folder: string, ...args: string[]): Promise<readonly string[]> {
  const { err } = await run(folder, "--verbose", ...args);
  return [...err.matchAll(/^(\w+) +\d+ ms$/gm)].map(([, stage = ""]) => stage);
}

/** A project whose package was generated once; tests work on copies of it. */
const template = mkdtempSync(join(tmpdir(), "modelsmith-unchanged-"));
beforeAll(async () => {
  put(template, {
    "modelsmith.yaml": config,
    "schemas/pet.yaml": pet,
    "schemas/owner.yaml": owner,
    "schemas/mixins/index.ts": "export const paws = 4;\n",
    "elsewhere/one.yaml": "type: string\n",
    "elsewhere/two.yaml": "type: number\n",
  });
  await run(template, "generate");
});
afterAll(() => rmSync(template, { recursive: true }));

describe("a package that was made of the very same", () => {
  test("is not made again, and all is said of it as ever", async () => {
    const folder = copyOf(template);
    put(folder, { "schemas/odd.yaml": "title: Odd\ntype: object\nrequierd: []\n" });
    const first = await run(folder, "generate", "--json");
    const before = textsIn(folder);
    expect(await makes(folder, "generate")).toBe(false);
    expect(await makes(folder, "check")).toBe(false);
    const second = await run(folder, "generate", "--json");
    expect(JSON.parse(first.out).diagnostics).toHaveLength(1);
    expect(JSON.parse(second.out)).toEqual({
      ...JSON.parse(first.out),
      files: {
        written: [],
        removed: [],
        unchanged: Object.keys(textsIn(join(folder, "generated"))).sort(),
      },
    });
    expect(textsIn(folder)).toEqual(before);
  });

  test("is not even built again when there was nothing to report", async () => {
    const folder = copyOf(template);
    expect(await stagesOf(folder, "generate")).toEqual(["load"]);
    expect(await stagesOf(folder, "check")).toEqual(["load"]);
    put(folder, { "schemas/odd.yaml": "title: Odd\ntype: object\nrequierd: []\n" });
    await run(folder, "generate");
    expect(await stagesOf(folder, "check")).toEqual(["load", "parse", "build"]);
  });

  const changes: Readonly<Record<string, (folder: string) => void>> = {
    "a schema": (folder) => edit(folder, "schemas/pet.yaml", "born_at", "hatched_at"),
    "a new schema": (folder) => put(folder, { "schemas/toy.yaml": "title: Toy\ntype: object\n" }),
    "a schema that is gone": (folder) => rmSync(join(folder, "schemas/owner.yaml")),
    "a mixin": (folder) => edit(folder, "schemas/mixins/index.ts", "4", "2"),
    "a new mixin": (folder) => put(folder, { "schemas/mixins/other.ts": "export const a = 1;\n" }),
    "the configuration": (folder) => edit(folder, "modelsmith.yaml", "1.2.3", "1.3.0"),
    "a file of the package": (folder) =>
      edit(folder, "generated/src/pets/pet.ts", "class Pet", "class Dog"),
    "a file of the runtime": (folder) =>
      edit(folder, "generated/src/runtime/model.ts", "export", "export "),
    "a missing file of the package": (folder) =>
      rmSync(join(folder, "generated/src/pets/owner.ts")),
    "the version in the manifest": (folder) =>
      edit(folder, "generated/.modelsmith.json", '"generator": "', '"generator": "9'),
    "a name in the manifest": (folder) =>
      edit(folder, "generated/.modelsmith.json", '["Pet"', '["Cat"'),
    "a fingerprint in the manifest": (folder) =>
      edit(folder, "generated/.modelsmith.json", '"settings": "', '"settings": "9'),
    "a space in the manifest": (folder) =>
      edit(folder, "generated/.modelsmith.json", '"names": ', '"names":  '),
    "a run that was interrupted": (folder) => mkdirSync(join(folder, "generated/.modelsmith")),
  };

  test.each(Object.entries(changes))("is made again after a change of %s", async (_, change) => {
    const folder = copyOf(template);
    change(folder);
    expect(await makes(folder, "generate")).toBe(true);
    expect(await makes(folder, "check")).toBe(false);
  });

  test("is made again by another modelsmith, and stays as it is where that makes the same", async () => {
    const folder = copyOf(template);
    edit(folder, "generated/.modelsmith.json", '"made": "', '"made": "0');
    const before = textsIn(folder);
    expect(await makes(folder, "generate")).toBe(true);
    expect((await run(folder, "check")).code).toBe(0);
    expect(textsIn(folder)).toEqual(before);
  });

  test("is made again with other options", async () => {
    const folder = copyOf(template);
    const map = (file: string): string[] => ["--map", `https://example.com/s=elsewhere/${file}`];
    const uri = "{ $ref: 'https://example.com/s' }";
    edit(folder, "schemas/owner.yaml", "properties:", `properties:\n  mapped: ${uri}`);
    await run(folder, "generate", ...map("one.yaml"));
    expect(await makes(folder, "check", ...map("one.yaml"))).toBe(false);
    expect(await makes(folder, "check", ...map("two.yaml"))).toBe(true);
    expect(await makes(folder, "check", ...map("one.yaml"), "--draft", "7")).toBe(true);
    expect(await makes(folder, "check", ...map("one.yaml"), "--assert-formats")).toBe(true);
    writeFileSync(join(folder, "elsewhere/one.yaml"), "type: boolean\n");
    expect(await makes(folder, "check", ...map("one.yaml"))).toBe(true);
  });
});

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { config, edit, emptyFolder, put, run } from "../support/command-line.js";

const clash =
  "$defs:\n  pet: { type: object, properties: { tag: { type: object, properties: { a: {} } } } }\n";

/** A project that was generated once, with `Pet` and `PetTag`. */
async function generated(): Promise<string> {
  const folder = emptyFolder();
  put(folder, { "modelsmith.yaml": config, "schemas/pets.yaml": clash });
  expect(await run(folder, "generate")).toMatchObject({ code: 0, err: "" });
  return folder;
}

function source(folder: string, file: string): string {
  return readFileSync(join(folder, "generated/src/pets", file), "utf8");
}

describe("a package remembers its names", () => {
  test("so a schema that comes first later takes none of them away", async () => {
    const folder = await generated();
    put(folder, { "schemas/a.yaml": "$defs:\n  Pet: { type: object, properties: { b: {} } }\n" });
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(0);
    expect(err).toContain(
      'schemas/a.yaml:2:3: warning: two schemas want the name "Pet"; schemas/pets.yaml:2 has it, this one is called "Pet2"',
    );
    expect(source(folder, "pet.ts")).toContain("declare tag?: PetTag;");
    expect(source(folder, "pet2.ts")).toContain("declare b?: unknown;");
    expect(await run(folder, "check")).toMatchObject({ code: 0 });
  });

  test("until there is none", async () => {
    const folder = await generated();
    put(folder, { "schemas/a.yaml": "$defs:\n  Pet: { type: object, properties: { b: {} } }\n" });
    rmSync(join(folder, "generated"), { recursive: true });
    await run(folder, "generate");
    expect(source(folder, "pet.ts")).toContain("declare b?: unknown;");
  });
});

describe("rename in modelsmith.yaml", () => {
  const withRenames = async (table: string): Promise<string> => {
    const folder = await generated();
    edit(
      folder,
      "modelsmith.yaml",
      "    schemas: schemas\n",
      `    schemas: schemas\n    rename: ${table}\n`,
    );
    return folder;
  };

  test("calls classes otherwise, by their names or places, and what is named after them too", async () => {
    const folder = await withRenames('{ Pet: Animal, "schemas/b.yaml#/$defs/Pet": Pet }');
    put(folder, { "schemas/b.yaml": "$defs:\n  Pet: { type: object, properties: { b: {} } }\n" });
    for (const command of ["generate", "generate", "check"])
      expect(await run(folder, command)).toMatchObject({ code: 0, err: "" });
    expect(source(folder, "animal.ts")).toContain("declare tag?: AnimalTag;");
    expect(source(folder, "pet.ts")).toContain("declare b?: unknown;");
  });

  test("knows a nested class by the name it had before its owner was renamed", async () => {
    const folder = await withRenames("{ Pet: Animal, PetTag: Label }");
    expect(await run(folder, "generate")).toMatchObject({ code: 0, err: "" });
    expect(source(folder, "animal.ts")).toContain("declare tag?: Label;");
  });

  test("says where nothing has the name, or something else has it", async () => {
    const folder = await withRenames("{ PetTga: Label, PetTag: Pet }");
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(1);
    expect(err).toContain(
      'modelsmith.yaml:8:15: nothing here is called "PetTga"; did you mean "PetTag"?',
    );
    expect(err).toContain('"Pet" is already the name of schemas/pets.yaml#/$defs/pet');
  });

  test("takes names that TypeScript takes", async () => {
    const folder = await withRenames("{ Pet: class }");
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(1);
    expect(err).toContain(
      '"namespaces.pets.rename.Pet" takes a name for a class, such as "Pet", not "class"',
    );
  });
});

test("Namespaces that differ in signs only are exported by names of their own.", async () => {
  const folder = emptyFolder();
  const namespaces = Object.fromEntries(
    ["a-b", "a_b", "ab", "new"].map((name) => [name, { schemas: "schemas" }]),
  );
  put(folder, {
    "modelsmith.yaml": JSON.stringify({
      package: { name: "models", version: "1.0.0" },
      out: "generated",
      namespaces,
    }),
    "schemas/pets.yaml": clash,
  });
  expect(await run(folder, "generate")).toMatchObject({ code: 0, err: "" });
  const index = readFileSync(join(folder, "generated/src/index.ts"), "utf8");
  expect(index.match(/ as \w+ from .+/g)).toEqual([
    ' as aB from "./a-b/index.js";',
    ' as aB2 from "./a_b/index.js";',
    ' as ab from "./ab/index.js";',
    ' as new from "./new/index.js";',
  ]);
});

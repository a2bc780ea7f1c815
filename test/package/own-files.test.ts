import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check, type GenerateResult, generate } from "../../generator/index.js";
import { inTemporaryFolder, writeAll } from "../support/temporary-folder.js";

const config = `package:
  name: "@zoo/models"
  version: 1.0.0
  license: MIT
out: generated
namespaces:
  zoo: { schemas: schemas/zoo }
  visits: { schemas: schemas/visits }
`;
const project = {
  "modelsmith.yaml": config,
  "schemas/zoo/animal.yaml": `$defs:
  Animal:
    type: object
    required: [kind]
    properties: { kind: { type: string } }
    discriminator: { propertyName: kind, mapping: { cat: "#/$defs/Cat", dog: "#/$defs/Dog" } }
  Cat: { allOf: [{ $ref: "#/$defs/Animal" }], properties: { kind: { const: cat }, nap_hours: { type: number } } }
  Dog: { allOf: [{ $ref: "#/$defs/Animal" }], properties: { kind: { const: dog } } }
  Size: { type: string, enum: [small, large] }
`,
  "schemas/visits/visit.yaml": "title: Visit\ntype: object\nproperties: { at: { type: string } }\n",
};

it("A package has a README with an example for each namespace, and a licence.", async () => {
  await inProject({}, async (cwd) => {
    const { ok } = await generate({ cwd });
    expect(ok).toBe(true);
    const readme = await readFile(join(cwd, "generated/README.md"), "utf8");
    expect(readme).toContain("npm install @zoo/models\n");
    expect(readme).toContain("| `@zoo/models/zoo` | 3 | 1 | 1 | 0 |\n");
    expect(readme).toContain("| `@zoo/models/visits` | 1 | 0 | 0 | 0 |\n");
    expect(readme).toContain('import { Animal } from "@zoo/models/zoo";');
    expect(readme).toContain("console.log(value.napHours); // a Cat here");
    expect(readme).toContain("const value = Visit.fromText(text);");
    const licence = await readFile(join(cwd, "generated/LICENSE"), "utf8");
    expect(licence).toContain("Copyright (c) @zoo/models contributors");
  });
});

it("A README and a licence that somebody wrote stay, and are not missed.", async () => {
  const own = { "generated/README.md": "# Mine\n", "generated/LICENSE": "Mine too\n" };
  await inProject(own, async (cwd) => {
    const first = await generate({ cwd });
    expect(problems(first)).toEqual([]);
    expect(first.files.written).not.toContain("README.md");
    expect(await readFile(join(cwd, "generated/README.md"), "utf8")).toBe("# Mine\n");
    expect(await readFile(join(cwd, "generated/LICENSE"), "utf8")).toBe("Mine too\n");
    expect((await check({ cwd })).stale).toEqual([]);

    await rm(join(cwd, "generated/LICENSE"));
    expect((await check({ cwd })).stale.map(({ file }) => file)).toContain("LICENSE");
    expect((await generate({ cwd })).files.written).toContain("LICENSE");
  });
});

it("A generated README that was edited is replaced, with a warning.", async () => {
  await inProject({}, async (cwd) => {
    await generate({ cwd });
    await writeFile(join(cwd, "generated/README.md"), "# Edited\n");
    const second = await generate({ cwd });
    expect(problems(second)).toEqual(["output-changed-by-hand"]);
    expect(await readFile(join(cwd, "generated/README.md"), "utf8")).toContain("# @zoo/models\n");
  });
});

it("A licence that is not MIT is its owner's to add.", async () => {
  await inProject({ "modelsmith.yaml": config.replace("MIT", "Apache-2.0") }, async (cwd) => {
    const { files } = await generate({ cwd });
    expect(files.written).toContain("README.md");
    expect(files.written).not.toContain("LICENSE");
  });
});

async function inProject(
  more: Readonly<Record<string, string>>,
  work: (cwd: string) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(project, async (cwd) => {
    await writeAll(cwd, more);
    await work(cwd);
  });
}

function problems({ diagnostics }: GenerateResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

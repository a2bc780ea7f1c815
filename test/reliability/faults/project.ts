import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { copyOf, emptyFolder, put, type Result, textsIn } from "../../support/command-line.js";
import type { RunServer } from "./run-server.js";

/** A project whose package was generated, and whose schemas were changed since. */
export interface ChangedProject {
  /** To be copied: the old package, other people's files in it, and the new schemas. */
  readonly folder: string;
  /** Every file of the package's folder as it is, and as a run would leave it. */
  readonly old: Texts;
  readonly young: Texts;
}

type Texts = Readonly<Record<string, string>>;

const config = `package: { name: pets, version: 1.2.3 }
out: generated
namespaces: { pets: { schemas: schemas } }
`;
const before = {
  "modelsmith.yaml": config,
  "schemas/pet.yaml": "title: Pet\ntype: object\nproperties: { name: { type: string } }\n",
  "schemas/gone.yaml": "title: Gone\ntype: object\nproperties: { a: { type: string } }\n",
};
const after = {
  "schemas/pet.yaml":
    "title: Pet\ntype: object\nproperties: { name: { type: string }, age: { type: integer } }\n",
  "schemas/owner.yaml": "title: Owner\ntype: object\nproperties: { pet: { $ref: pet.yaml } }\n",
  "schemas/gone.yaml": "title: Kept\ntype: string\nenum: [a, b]\n",
};

/** Files that are not ours, of every kind that people put beside what is generated. */
export const userFiles: Texts = {
  "generated/CHANGELOG.md": "# Changes\n",
  "generated/.npmrc": "loglevel=warn\n",
  "generated/dist/index.js": "built\n",
  "generated/src/mine.ts": "export {};\n",
  "generated/src/pets/mine.ts": "export {};\n",
  "generated/src/pets/types/.hidden": "mine\n",
};

/** Makes the project. A link is the seventh kind of file. */
export async function changedProject({ run }: Pick<RunServer, "run">): Promise<ChangedProject> {
  const folder = emptyFolder();
  put(folder, before);
  expect(await run(folder, ["generate"])).toMatchObject({ code: 0 });
  put(folder, userFiles);
  symlinkSync("CHANGELOG.md", join(folder, "generated/link.md"));
  const old = packageIn(folder);
  put(folder, after);
  const done = copyOf(folder);
  expect(await run(done, ["generate"])).toMatchObject({ code: 0 });
  return { folder, old, young: packageIn(done) };
}

/** The texts of the package's folder, without what a run leaves behind while it is at work. */
export function packageIn(folder: string): Texts {
  const texts = Object.entries(textsIn(join(folder, "generated")));
  return Object.fromEntries(texts.filter(([path]) => !path.startsWith(".modelsmith/")));
}

/**
 * Asserts what a run owes that met a fault: it ends with the new package, or with a message and the old one; when it was killed,
 * `check` sees what is between. The next run leaves exactly the new package and nothing of its own.
 */
export async function expectRecovery(
  { old, young }: ChangedProject,
  folder: string,
  { code, err }: Result,
  { run }: Pick<RunServer, "run">,
): Promise<void> {
  const found = packageIn(folder);
  expect(err).not.toMatch(/\n\s+at |bug in modelsmith/);
  if (code === 0) expect(found).toEqual(young);
  if (code === 1) {
    expect(found).toEqual(old);
    expect(err).toMatch(/^cannot write generated: [^\n]+\n1 error: nothing was written\n$/);
  }
  if (code === null) {
    const isYoung = JSON.stringify(found) === JSON.stringify(young);
    const { code: seen } = await run(folder, ["check"]);
    if (!isYoung) expect(seen).toBe(1);
    expect(packageIn(folder)).toEqual(found);
  }
  expect(await run(folder, ["generate"])).toMatchObject({ code: 0 });
  expect(packageIn(folder)).toEqual(young);
  expect(existsSync(join(folder, "generated/.modelsmith"))).toBe(false);
  expect(readFileSync(join(folder, "generated/link.md"), "utf8")).toBe("# Changes\n");
}

import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  config,
  copyOf,
  edit,
  emptyFolder,
  pet,
  put,
  run,
  textsIn,
} from "../support/command-line.js";
import { record } from "./results/record.js";

/** What was done to a project since its package was generated, and what `check` says of it. */
const states: readonly (readonly [string, (folder: string) => void, string])[] = [
  ["nothing", () => {}, ""],
  [
    "a schema was changed",
    (folder) => edit(folder, "schemas/pet.yaml", "name", "title"),
    "schema changed: schemas/pet.yaml",
  ],
  [
    "a schema was added",
    (folder) => put(folder, { "schemas/b.yaml": "title: B\n" }),
    "schema changed: schemas/b.yaml (new)",
  ],
  [
    "the configuration was changed",
    (folder) => edit(folder, "modelsmith.yaml", "1.2.3", "1.2.4"),
    "settings changed",
  ],
  [
    "a file was edited",
    (folder) => put(folder, { "generated/src/pets/pet.ts": "mine" }),
    "edited by hand",
  ],
  [
    "a file is missing",
    (folder) => rmSync(join(folder, "generated/src/pets/pet.ts")),
    "src/pets/pet.ts: missing",
  ],
  [
    "everything is missing",
    (folder) => rmSync(join(folder, "generated"), { recursive: true }),
    "package.json: missing",
  ],
  [
    "the list of files is missing",
    (folder) => rmSync(join(folder, "generated/.modelsmith.json")),
    ".modelsmith.json: missing",
  ],
  [
    "the list of files is broken",
    (folder) => put(folder, { "generated/.modelsmith.json": "{" }),
    ".modelsmith.json: edited by hand",
  ],
  [
    "a run was cut short",
    (folder) => put(folder, { "generated/.modelsmith/journal.json": "{}" }),
    "an earlier run was interrupted",
  ],
  ["a link stands in the way", link, "not made by modelsmith"],
  ["line ends became CRLF", toCrlf, ""],
  [
    "a file of somebody was added",
    (folder) => put(folder, { "generated/src/mine.ts": "mine" }),
    "",
  ],
];

test("check tells every state of a package, and writes nothing.", async () => {
  const project = emptyFolder();
  put(project, { "modelsmith.yaml": config, "schemas/pet.yaml": pet });
  expect(await run(project, "generate")).toMatchObject({ code: 0 });
  for (const [name, change, reason] of states) {
    const folder = copyOf(project);
    change(folder);
    const before = textsIn(folder);
    const { code, err } = await run(folder, "check");
    expect(code, name).toBe(reason === "" ? 0 : 1);
    expect(err, name).toContain(reason);
    expect(textsIn(folder), name).toEqual(before);
  }
  record("check-states", { states: states.length });
});

function link(folder: string): void {
  const path = join(folder, "generated/src/pets/pet.ts");
  rmSync(path);
  symlinkSync("/etc/hostname", path);
}

function toCrlf(folder: string): void {
  for (const [path, text] of Object.entries(textsIn(join(folder, "generated")))) {
    writeFileSync(join(folder, "generated", path), text.replaceAll("\n", "\r\n"));
  }
}

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check, generate } from "../generator/index.js";
import { edit, emptyFolder, put } from "./support/command-line.js";

const config = `package: { name: notes, version: 1.0.0 }
out: generated
namespaces:
  notes: { schemas: schemas/notes, dependencies: { entities: ^9.0.0 } }
  plain: { schemas: schemas/plain }
`;
const note = `$defs:
  Note: { type: object, x-mixins: [Signature], properties: { text: { type: string } } }
`;
const plain = `$defs:
  Plain: { type: object, properties: { text: { type: string } } }
`;
const signature = `import type { Note } from "../note.js";
import { name } from "./name.js";

export interface Signature {
  new (init: never): { sign(): string };
}

export function Signature(Base: typeof Note): Signature {
  return class extends Base {
    override sign(): string {
      return name;
    }
  };
}\t
`;

/** A project with a mixin, what the mixin imports, and something else in the folder. */
function project(): string {
  const folder = emptyFolder();
  put(folder, {
    "modelsmith.yaml": config,
    "schemas/notes/note.yaml": note,
    "schemas/notes/mixins/signature.ts": signature,
    "schemas/notes/mixins/name.ts": 'export const name = "Ada";\r\n',
    "schemas/notes/mixins/read-me.md": "Not code.\n",
    "schemas/plain/plain.yaml": plain,
  });
  return folder;
}

test("the code in mixins is copied as it is, but for the ends of lines, and nothing else is", async () => {
  const cwd = project();
  expect(await generate({ cwd })).toMatchObject({ ok: true, sources: 2 });
  const mixins = join(cwd, "generated/src/notes/mixins");
  expect(readFileSync(join(mixins, "signature.ts"), "utf8")).toBe(signature);
  expect(readFileSync(join(mixins, "name.ts"), "utf8")).toBe('export const name = "Ada";\n');
  expect(existsSync(join(mixins, "read-me.md"))).toBe(false);
  expect(existsSync(join(cwd, "generated/src/plain/mixins"))).toBe(false);
});

test("an edited mixin, or one that is gone, makes the package stale", async () => {
  const cwd = project();
  await generate({ cwd });
  expect(await check({ cwd })).toMatchObject({ ok: true, stale: [] });
  edit(cwd, "schemas/notes/mixins/name.ts", "Ada", "Bob");
  const { ok, stale } = await check({ cwd });
  expect(ok).toBe(false);
  expect(stale).toContainEqual({
    file: "src/notes/mixins/name.ts",
    cause: "schemas",
    reason: "schema changed: schemas/notes/mixins/name.ts",
  });
  await generate({ cwd });
  rmSync(join(cwd, "schemas/notes/mixins/name.ts"));
  expect((await check({ cwd })).stale).toContainEqual({
    file: "src/notes/mixins/name.ts",
    cause: "extra",
    reason: "no longer produced",
  });
});

test("mixins are no entry points, and their imports are dependencies of the package", async () => {
  const cwd = project();
  await generate({ cwd });
  const text = readFileSync(join(cwd, "generated/package.json"), "utf8");
  const { dependencies, exports } = JSON.parse(text);
  expect(dependencies).toEqual({ entities: "^9.0.0" });
  expect(exports["./notes/mixins/*"]).toBe(null);
  expect(exports).not.toHaveProperty(["./plain/mixins/*"]);
});

test("a mixin is a function that is called as its file is", async () => {
  const cwd = project();
  edit(cwd, "schemas/notes/mixins/signature.ts", "export function Signature", "function Signature");
  const { ok, diagnostics } = await generate({ cwd });
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([{ code: "unknown-mixin" }]);
});

test("versions of dependencies are ranges", async () => {
  const cwd = project();
  edit(cwd, "modelsmith.yaml", "^9.0.0", '"; rm"');
  edit(cwd, "modelsmith.yaml", "entities:", "Entities:");
  const { diagnostics } = await generate({ cwd });
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    [
      "config-invalid",
      '"namespaces.notes.dependencies" takes names of npm packages as keys, not "Entities"',
    ],
    [
      "config-invalid",
      '"namespaces.notes.dependencies.Entities" takes a range of versions such as "^1.0.0", not "; rm"',
    ],
  ]);
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { generate } from "../generator/commands.js";
import { createMemory } from "../generator/memory.js";
import { copyOf, emptyFolder, put, textsIn } from "./support/command-line.js";

const config = `package: { name: shop, version: 1.0.0 }
out: generated
namespaces:
  goods: { schemas: goods }
  people: { schemas: people }
`;

/**
 * What each file can say, beginning with what it says first; undefined where there is no such file. The others refer to it or
 * have its names in the way.
 */
const variants: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "modelsmith.yaml": [
    config,
    config.replace("people: {", "people: { naming: preserve,"),
    config.replace("goods: {", "goods: { rename: { Box: Crate },"),
    `${config}assertFormats: true\n`,
  ],
  "goods/item.yaml": [
    "title: Item\ntype: object\nproperties: { made_at: { type: string, format: date-time } }",
    "title: Item\ntype: object\nproperties: { madeAt: { type: string } }\nrequired: [madeAt]",
    "title: Item\ndescription: What is sold.\ntype: object\nproperties: { kind: { const: item } }",
    "title: Item\ntype: string\nenum: [large, small]",
    "title: Item\ntype: object\nrequierd: []",
  ],
  "goods/box.yaml": [
    "title: Box\nallOf: [{ $ref: item.yaml }]\nproperties: { of: { $ref: item.yaml } }",
    "title: Box\ntype: array\nitems: { $ref: item.yaml }",
    "title: Box\noneOf: [{ $ref: item.yaml }, { type: string, title: Item }]",
    "title: Item\ntype: object\nproperties: { box: { type: boolean } }",
  ],
  "goods/event.yaml": [
    "title: Event\ntype: object\nproperties: { type: { type: string } }\ndiscriminator: { propertyName: type }",
    "title: Event\ntype: object\nproperties: { type: { type: string }, box: { $ref: box.yaml } }",
    "title: Happening\ntype: object\nproperties: { type: { enum: [sold, lost] } }",
  ],
  "goods/sold.yaml": [
    "title: Sold\nallOf: [{ $ref: event.yaml }]\nproperties: { type: { const: sold }, item: { $ref: item.yaml } }",
    "title: Sold\nallOf: [{ $ref: event.yaml }]\nproperties: { type: { const: gone } }\nrequired: [type]",
    undefined,
  ],
  "goods/lost.yaml": [
    undefined,
    "title: Lost\nallOf: [{ $ref: event.yaml }]\nproperties: { type: { const: lost } }",
    "title: Date\ndependentSchemas: { box: { $ref: box.yaml } }",
  ],
  "people/person.yaml": [
    "title: Person\ntype: object\nproperties: { full_name: { type: string } }",
    "title: Person\ntype: object\nproperties: { friends: { type: array, items: { $ref: '#' } } }",
    "title: Person\ntype: [",
  ],
  "people/mixins/with-name.ts": ["export const one = 1;\n", "export const one = 2;\n"],
};

const edits = fc.array(
  fc
    .constantFrom(...Object.keys(variants))
    .chain((path) => fc.constantFrom(...(variants[path] ?? [])).map((text) => ({ path, text }))),
  { minLength: 3, maxLength: 6 },
);

/** Puts a file in place, or takes it away. */
function save(folder: string, path: string, text: string | undefined): void {
  if (text === undefined) rmSync(join(folder, path), { force: true });
  else put(folder, { [path]: text });
}

/** A folder in which every file says what it says first. */
function startFolder(): string {
  const folder = emptyFolder();
  for (const [path, [text]] of Object.entries(variants)) save(folder, path, text);
  return folder;
}

test("A run with a memory writes and says what one without writes and says, after any edits.", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const folder = startFolder();
      const memory = createMemory();
      for (const { path, text } of [{ path: "modelsmith.yaml", text: config }, ...steps]) {
        save(folder, path, text);
        const other = copyOf(folder);
        const remembering = await generate({ cwd: folder }, { memory });
        const forgetful = await generate({ cwd: other });
        expect(textsIn(join(folder))).toEqual(textsIn(join(other)));
        expect(said(remembering)).toEqual(said(forgetful));
      }
    }),
    { numRuns: 8 },
  );
});

function said({ diagnostics, files }: Awaited<ReturnType<typeof generate>>): object {
  const lines = diagnostics.map(({ code, message, position }) => ({ code, message, position }));
  return { lines, files };
}

test("An idle run finds what was edited, and looks at nothing else.", async () => {
  const folder = startFolder();
  const memory = createMemory();
  await generate({ cwd: folder }, { memory });
  const made = textsIn(join(folder, "generated"));
  put(folder, { "generated/src/goods/item.ts": "edited\n" });
  const idle = await generate({ cwd: folder }, { memory, isIdle: true });
  expect(idle).toMatchObject({ ok: true, diagnostics: [], files: { written: [] } });
  expect(textsIn(join(folder, "generated"))["src/goods/item.ts"]).toBe("edited\n");
  await generate({ cwd: folder }, { memory });
  expect(textsIn(join(folder, "generated"))).toEqual(made);

  const [, other = ""] = variants["goods/item.yaml"] ?? [];
  put(folder, { "goods/item.yaml": other });
  const found = await generate({ cwd: folder }, { memory, isIdle: true });
  expect(found.files.written).toContain("src/goods/item.ts");
});

import { afterEach, describe, expect, test } from "vitest";
import { importPackage } from "../../support/import-package.js";
import { acceptedPlaces, projectHolding } from "./accepted-places.js";
import { breakOuts, canary } from "./break-outs.js";
import { findForeignCode } from "./find-foreign-code.js";
import { generateProject } from "./generate-project.js";
import { refusedPlaces } from "./refused-places.js";

/** The part of what packages export that tests use. */
interface Exported {
  readonly jsonSchema?: unknown;
  readonly modelFields?: unknown;
  safeParse?(value: unknown): unknown;
  fromJSON?(value: unknown): unknown;
}

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

test("Enough places are attacked, with enough texts.", () => {
  expect(new Set(acceptedPlaces).size + Object.keys(refusedPlaces).length).toBeGreaterThan(51);
  expect(new Set(breakOuts).size).toBeGreaterThan(20);
});

describe.each(breakOuts)("A project that holds %j everywhere", (text) => {
  test("has it in no code, and runs it neither on import nor in use.", async () => {
    const { diagnostics, files } = await generateProject(projectHolding(text));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findForeignCode(files)).toEqual([]);
    const manifest = JSON.parse(textOf(files, "package.json"));
    expect(manifest).toMatchObject({ description: text, license: text });
    expect(Object.keys(manifest.scripts)).toEqual(["clean", "build", "prepack"]);
    expect(textOf(files, "README.md").match(/^(?:```|#+ )/gm)).toHaveLength(headings);

    const exports = await importPackage<Record<string, Record<string, Exported>>>(files);
    const all = Object.values(exports.attacked ?? exports);
    expect(all.length).toBeGreaterThan(20);
    for (const each of all) use(each, text);
  });
});

/** Lines of a generated README that Markdown gives a meaning: its titles, and the marks around its two blocks of code. */
const headings = 7;

function use(exported: Exported, text: string): void {
  if (typeof exported !== "object" && typeof exported !== "function") return;
  const value = JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`);
  void exported.jsonSchema;
  void exported.modelFields;
  exported.safeParse?.(value);
  try {
    JSON.stringify(exported.fromJSON?.(value));
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
  }
}

function textOf(files: readonly { readonly path: string; readonly text: string }[], path: string) {
  return files.find((file) => file.path === path)?.text ?? "";
}

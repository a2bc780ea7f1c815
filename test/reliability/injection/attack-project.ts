import { expect } from "vitest";
import type { Files } from "../../../generator/emit/files.js";
import { pointerKeys } from "../../../generator/source/pointer.js";
import { importPackage } from "../../support/import-package.js";
import { projectHolding } from "./accepted-places.js";
import { canary } from "./break-outs.js";
import { checkForms } from "./check-forms.js";
import { findForeignCode } from "./find-foreign-code.js";
import { generateProject } from "./generate-project.js";

/** The part of what packages export that is used. */
interface Exported {
  readonly jsonSchema?: unknown;
  readonly modelFields?: unknown;
  safeParse?(value: unknown): unknown;
  fromJSON?(value: unknown): unknown;
}

/** Asserts that a project that holds the text everywhere has it in no code, and runs it neither on import nor in use. */
export async function attackProject(text: string): Promise<void> {
  const { diagnostics, files } = await generateProject(projectHolding(text));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(findForeignCode(files)).toEqual([]);
  const manifest = JSON.parse(textOf(files, "package.json"));
  expect(manifest).toMatchObject({ description: text, license: text });
  expect(Object.keys(manifest.scripts)).toEqual(["clean", "build", "prepack"]);
  expect(textOf(files, "README.md").match(/^(?:```|#+ )/gm)).toHaveLength(headings);

  const exports = await importPackage<Record<string, Record<string, Exported>>>(files);
  expect(Object.keys(exports)).toEqual(["attackedByText2"]);
  const attacked = exports.attackedByText2 ?? {};
  checkForms(attacked, files, text);
  const all = Object.values(attacked);
  expect(all.length).toBeGreaterThan(20);
  for (const each of all) use(each, text);
  expect(globalThis).not.toHaveProperty(canary);
}

/** Lines of a generated README that Markdown gives a meaning: its titles, and the marks around its two blocks of code. */
const headings = 7;

function use(exported: Exported, text: string): void {
  if (typeof exported !== "object" && typeof exported !== "function") return;
  const value = JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`);
  checkReferences(exported.jsonSchema);
  void exported.modelFields;
  exported.safeParse?.(value);
  try {
    JSON.stringify(exported.fromJSON?.(value));
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
  }
}

/** Every reference of a schema leads to a place in it. */
function checkReferences(schema: unknown): void {
  const references: string[] = [];
  JSON.stringify(schema, (key, value) => {
    if (key === "$ref" && typeof value === "string") references.push(value);
    return value;
  });
  for (const reference of references) {
    expect(reference.lastIndexOf("#")).toBe(0);
    const keys = pointerKeys(decodeURIComponent(reference.slice(1)));
    let place = schema;
    for (const key of keys) place = Object(place)[key];
    expect(place, reference).toBeDefined();
  }
}

function textOf(files: Files, path: string): string {
  return files.find((file) => file.path === path)?.text ?? "";
}

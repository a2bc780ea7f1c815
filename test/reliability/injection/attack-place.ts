import { expect } from "vitest";
import { importPackage } from "../../support/import-package.js";
import { findForeignCode } from "./find-foreign-code.js";
import { generateProject } from "./generate-project.js";
import { refusedPlaces } from "./refused-places.js";

/** Asserts that a text is refused where only some texts mean anything, or does no harm there. */
export async function attackPlace(name: string, text: string): Promise<void> {
  const { diagnostics, files } = await generateProject(refusedPlaces[name]?.(text) ?? {});
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(files.length === 0).toBe(errors.length > 0);
  for (const { position } of errors) {
    if (name !== "--name") expect(position?.line).toBeGreaterThan(0);
  }
  expect(findForeignCode(files)).toEqual([]);
  if (files.length > 0) await importPackage(files);
}

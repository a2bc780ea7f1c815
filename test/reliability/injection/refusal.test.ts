import { afterEach, describe, expect, test } from "vitest";
import { importPackage } from "../../support/import-package.js";
import { breakOuts, canary } from "./break-outs.js";
import { findForeignCode } from "./find-foreign-code.js";
import { generateProject } from "./generate-project.js";
import { refusedPlaces } from "./refused-places.js";

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

describe.each(Object.entries(refusedPlaces))("A text that means nothing as %s", (name, place) => {
  test("is refused at its place, or does no harm.", async () => {
    for (const text of breakOuts) {
      const { diagnostics, files } = await generateProject(place(text));
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(files.length === 0).toBe(errors.length > 0);
      for (const { position } of errors) {
        if (name !== "--name") expect(position?.line).toBeGreaterThan(0);
      }
      expect(findForeignCode(files)).toEqual([]);
      if (files.length > 0) await importPackage(files);
    }
  });
});

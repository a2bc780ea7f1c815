import { expect, test } from "vitest";
import { generatePackage } from "../../support/generate-package.js";
import { bulkShapes } from "./bulk-shapes.js";

/** Of so many schemas in a ring. When each had a validator that went all around, those came to 9 to 30 MB. */
const size = 400;

test.each(Object.keys(bulkShapes).filter((name) => name.startsWith("a ring of")))(
  "%s makes a package that grows with it.",
  async (name) => {
    const text = JSON.stringify(bulkShapes[name]?.make(size));
    const { files, diagnostics } = await generatePackage({ "schema.json": text });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(files.reduce((sum, file) => sum + file.text.length, 0)).toBeLessThan(5_000_000);
  },
);

test("Where 50 unions all hold each other, a package comes of it.", async () => {
  const text = JSON.stringify(bulkShapes["every union holds every union"]?.make(50));
  const { diagnostics } = await generatePackage({ "schema.json": text });
  expect(diagnostics).toEqual([]);
});

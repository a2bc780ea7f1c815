import { expect, test } from "vitest";
import { collect } from "../../../generator/diagnostics.js";
import type { Files } from "../../../generator/emit/files.js";
import { readInput } from "../../../generator/input.js";
import { type Product, produce } from "../../../generator/produce.js";
import { compilePackages } from "../../support/compile-packages.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";
import { record } from "../results/record.js";
import { honestInputs } from "./honest-inputs.js";

const output = new URL("../../../.tmp/honest/", import.meta.url).pathname;

/** So many at a time that no test takes long on a busy machine. */
const portion = 25;
const portions = Array.from({ length: Math.ceil(honestInputs.length / portion) }, (_, index) =>
  honestInputs.slice(index * portion, (index + 1) * portion),
);

test.each([...portions.entries()])(
  "Honest input is not refused, and what is made of it compiles: portion %i.",
  async (number, inputs) => {
    const packages = new Map<string, Files>();
    for (const [index, [name, files]] of inputs.entries()) {
      const { product, said } = await generateIn(files);
      expect(said, name).toEqual([]);
      if (product !== undefined) packages.set(`package-${index}`, product.files);
    }
    expect(packages.size).toBe(inputs.length);
    expect(await compilePackages(`${output}${number}/`, packages)).toBe("");
  },
  600_000,
);

test("There are as many as the documentation says.", () => {
  expect(new Set(honestInputs.map(([name]) => name)).size).toBe(honestInputs.length);
  expect(honestInputs.length).toBeGreaterThanOrEqual(115);
  record("honest-input", { cases: honestInputs.length });
});

async function generateIn(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly product: Product | undefined; readonly said: readonly string[] }> {
  return inTemporaryFolder(files, async (cwd) => {
    const collector = collect();
    const input = { schemas: ["in"], out: "out" };
    const config = await readInput(input, collector.report, { cwd });
    const product = config && (await produce(config, { cwd, onStage: () => {} }, collector));
    const errors = collector.diagnostics().filter(({ severity }) => severity === "error");
    return { product, said: errors.map(({ message }) => message) };
  });
}

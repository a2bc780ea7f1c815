import { expect, test } from "vitest";
import { collect } from "../../../generator/diagnostics.js";
import type { Files } from "../../../generator/emit/files.js";
import { readInput } from "../../../generator/input.js";
import { produce } from "../../../generator/produce.js";
import { compilePackages } from "../../support/compile-packages.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";
import { record } from "../results/record.js";
import { honestInputs } from "./honest-inputs.js";

const output = new URL("../../../.tmp/honest/", import.meta.url).pathname;

test("Honest input is not refused, and what is made of it compiles.", async () => {
  const packages = new Map<string, Files>();
  const refused: string[] = [];
  for (const [index, [name, files]] of honestInputs.entries()) {
    await inTemporaryFolder(files, async (cwd) => {
      const collector = collect();
      const input = { schemas: ["in"], out: "out" };
      const config = await readInput(input, collector.report, { cwd });
      const product = config && (await produce(config, { cwd, onStage: () => {} }, collector));
      const said = collector.diagnostics().filter(({ severity }) => severity === "error");
      if (product === undefined) refused.push(`${name}: ${said.map(({ message }) => message)}`);
      else packages.set(`package-${index}`, product.files);
    });
  }
  expect(refused).toEqual([]);
  expect(await compilePackages(output, packages)).toBe("");
  expect(packages.size).toBeGreaterThanOrEqual(115);
  record("honest-input", { cases: packages.size });
});

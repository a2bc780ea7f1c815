import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { formatDiagnostic } from "../../../generator/diagnostics.js";
import { generate } from "../../../generator/index.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";
import { record } from "../results/record.js";
import { brokenReferences } from "./broken-references.js";
import { brokenSchemas } from "./broken-schemas.js";
import { brokenTexts } from "./broken-texts.js";

const cases = [...brokenTexts, ...brokenSchemas];

test.each(cases)("$name is refused with one message at its place.", async ({ files, line }) => {
  await inTemporaryFolder({ "out/package.json": "old" }, async (cwd) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), content);
    }
    const inline = { schemas: ["in"], out: "out" };
    const input = files["modelsmith.yaml"] === undefined ? inline : {};
    const { ok, diagnostics } = await generate({ cwd, ...input });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(ok).toBe(false);
    expect(errors.map(({ message }) => message)).toHaveLength(1);
    expect(errors[0]?.position?.line).toBe(line);
    const printed = errors.map(formatDiagnostic).join("");
    expect(printed).not.toMatch(/[^\P{Cc}\n\t]|\n\s+at /u);
    expect(printed.length).toBeLessThan(700);
    expect(await readFile(join(cwd, "out/package.json"), "utf8")).toBe("old");
  });
});

test("There are as many cases as the documentation says.", () => {
  const located = cases.filter(({ line }) => line !== undefined);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  record("broken-input", {
    cases: cases.length,
    located: located.length,
    references: brokenReferences.length,
  });
  expect(brokenReferences.length).toBeGreaterThanOrEqual(29);
  expect(cases.length).toBeGreaterThanOrEqual(89);
  expect(located.length).toBeGreaterThanOrEqual(65);
});

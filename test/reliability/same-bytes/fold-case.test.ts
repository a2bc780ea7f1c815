import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emptyFolder, put, type Result, runIn, textsIn } from "../../support/command-line.js";

const preload = fileURLToPath(new URL("fold-case.mjs", import.meta.url));

/** A project with two titles that differ in case, and a file of somebody's that is copied and is called as it is here. */
function files(helper: string): Readonly<Record<string, string>> {
  return {
    "modelsmith.yaml":
      "package: { name: zoo, version: 1.0.0 }\nout: out\nnamespaces: { pets: { schemas: schemas } }\n",
    "schemas/a.yaml": "title: Cat\ntype: object\nproperties: { name: { type: string } }\n",
    "schemas/b.yaml": "title: CAT\ntype: object\nproperties: { age: { type: integer } }\n",
    [`schemas/mixins/${helper}.ts`]: "export const sound = 1;\n",
  };
}

test.each([
  ["helper", "Helper"],
  ["Helper", "helper"],
])("Where case does not matter, a file may change its case: %s becomes %s.", async (from, to) => {
  const folder = emptyFolder();
  put(folder, files(from));
  expect(await generate(folder)).toMatchObject({ code: 0 });
  expect(textsIn(join(folder, "out"))).toEqual(await fresh(from));
  rmSync(join(folder, "schemas/mixins"), { recursive: true });
  put(folder, files(to));
  expect(await generate(folder)).toMatchObject({ code: 0 });
  expect(textsIn(join(folder, "out"))).toEqual(await fresh(to));
  expect(existsSync(join(folder, "out/.modelsmith"))).toBe(false);
});

/** What a disk that tells cases apart would hold. */
async function fresh(helper: string): Promise<Readonly<Record<string, string>>> {
  const folder = emptyFolder();
  put(folder, files(helper));
  expect(await runIn(folder, ["generate"], {})).toMatchObject({ code: 0 });
  return textsIn(join(folder, "out"));
}

function generate(folder: string): Promise<Result> {
  return runIn(folder, ["generate"], { node: ["--import", preload], env: { FOLD_FOLDER: folder } });
}

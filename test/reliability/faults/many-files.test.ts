import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plainly, runScript, whyNot } from "../../support/bash.js";
import { emptyFolder, put, run, textsIn } from "../../support/command-line.js";

const bin = fileURLToPath(new URL("../../../bin/modelsmith.js", import.meta.url));
const impossible = whyNot("prlimit", "--version");

test.skipIf(impossible !== undefined)(
  `Five hundred schema files are read, and their package written, with 64 open files. ${impossible ?? ""}`,
  async () => {
    const folder = emptyFolder();
    for (let index = 0; index < 500; index++) {
      const next = `model-${(index + 1) % 500}.yaml`;
      put(folder, {
        [`schemas/model-${index}.yaml`]: `title: Model ${index}\ntype: object\nproperties: { next: { $ref: ${next} } }\n`,
      });
    }
    const args = ["generate", "--schemas", "schemas", "--out"];
    expect(await run(folder, ...args, "usual")).toMatchObject({ code: 0 });
    const env = { NODE: process.execPath, BIN: bin };
    const script = `prlimit --nofile=64 "$NODE" "$BIN" ${args.join(" ")} few 2>err`;
    await runScript(plainly, script, { cwd: folder, env });
    expect(readFileSync(join(folder, "err"), "utf8")).toBe("");
    expect(textsIn(join(folder, "few"))).toEqual(textsIn(join(folder, "usual")));
  },
);

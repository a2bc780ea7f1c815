import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agrees, compareStates } from "./history/compare-states.js";
import { makeState } from "./history/make-state.js";
import { inTemporaryFolder } from "./support/temporary-folder.js";

/** A step of a real history and no step, with documents that are installed for the corpus; `npm run history` does all. */
const specs = new URL("../node_modules/@asyncapi/specs/schemas/", import.meta.url).pathname;
const output = new URL("../.tmp/diff-history/", import.meta.url).pathname;

test.each([
  ["2.5.0", "2.6.0", "major"],
  ["2.6.0", "2.6.0", "none"],
])("AsyncAPI's own schema from %s to %s: verdict and compiler agree", async (from, to, types) => {
  await inTemporaryFolder({ "a/.keep": "", "b/.keep": "" }, async (folder) => {
    await copyFile(join(specs, `${from}.json`), join(folder, "a/schema.json"));
    await copyFile(join(specs, `${to}.json`), join(folder, "b/schema.json"));
    const before = await makeState(join(folder, "a"), undefined);
    const after = await makeState(join(folder, "b"), before);
    const comparison = await compareStates(output, before, after);
    expect(comparison.types).toBe(types);
    expect(agrees(comparison)).toBe(true);
  });
});

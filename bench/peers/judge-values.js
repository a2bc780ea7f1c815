// @ts-check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { build } from "esbuild";

/** @import { Case } from "./case.js" */
/** @import { Output } from "./tools.js" */

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What a validator does wrong, asked for all values of a case.
 * @param {Case} one
 * @param {string} place Where the output was written.
 * @param {Output} output
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function judgeValues({ valid, invalid }, place, { entry, run }) {
  /** @type {Set<string>} */
  const faults = new Set();
  const contents = `import * as m from "./output/${entry}";\nexport function run(value) { ${run} }`;
  const folder = join(root, ".tmp/peers", place);
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      write: false,
      format: "esm",
      logLevel: "silent",
    });
    const text = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
    const module = await import(`data:text/javascript;base64,${text}`);
    for (const value of valid) {
      const returned = attempt(() => module.run(value));
      if (returned === undefined) faults.add("refuses a valid value");
      else if (!isDeepStrictEqual(JSON.parse(returned), value)) faults.add("changes a value");
    }
    for (const value of invalid)
      if (attempt(() => module.run(value)) !== undefined) faults.add("accepts an invalid value");
  } catch {
    faults.add("does not load");
  }
  return faults;
}

/** @param {() => string} work */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

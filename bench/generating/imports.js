// @ts-check
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../run-process.js";
import { folder } from "./programs.js";
import { compileOutput } from "./type-checks.js";

const rounds = 15;

/**
 * What it costs a program to import what was generated: one family, and everything.
 * @returns {Promise<import("../results.js").Table>}
 */
export async function measureImports() {
  await compileOutput("ours-1", "src");
  await compileOutput("hey-zod", ".");
  const zod = readdirSync(join(folder, "hey-zod/js")).find((name) => name.startsWith("zod"));
  const files = {
    "modelsmith, one family": "ours-1/js/assistant.js",
    "modelsmith, everything": "ours-1/js/index.js",
    "hey-api with zod, everything": `hey-zod/js/${zod}`,
  };
  return {
    title: "Importing what was generated",
    text: [
      `The compiled output of the first table, imported by a Node process that does nothing else, without a bundler: the median
of ${rounds} processes, each measured from the \`import\` to its end. The last column is what is in the global object then that was not before.`,
    ],
    columns: ["", "wall ms", "heap MB", "left in the global object"],
    rows: Object.entries(files).map(([name, file]) => ({ name, cells: importCells(file) })),
  };
}

/** @param {string} file */
function importCells(file) {
  const program = fileURLToPath(new URL("import-once.js", import.meta.url));
  const args = ["--expose-gc", program, join(folder, file)];
  const found = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })),
  );
  const ms = median(found.map(({ time }) => time));
  const bytes = median(found.map(({ heap }) => heap));
  const left = found.flatMap((each) => each.left).map((name) => `\`${name}\``);
  return [ms.toFixed(1), (bytes / 1e6).toFixed(1), [...new Set(left)].join(", ") || "nothing"];
}

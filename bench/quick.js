// @ts-check
import { readFileSync } from "node:fs";
import { findSlowGenerating, measureGenerating } from "./generating/regressions.js";
import { findRegressions } from "./regressions.js";
import { readParts } from "./results.js";

// Fails when a row of this package is much slower, in proportion, than the results that are committed, or when making a package
// is. Measures, or judges a file of results that were measured before: node bench/quick.js [FILE]

const parts = readParts();
const decoding = parts.get("decoding")?.tables ?? [];
const generating = parts.get("generating")?.tables ?? [];
const [file] = process.argv.slice(2);
const slower = file === undefined ? await measure() : judge(read(file));
for (const line of slower) console.error(line);
console.log(slower.length === 0 ? "as fast as the committed results" : "slower than committed");
process.exitCode = slower.length === 0 ? 0 : 1;

async function measure() {
  // Needs the package to be built, and the others to be installed.
  const { measureRegressions } = await import("./decoding/measure-own.js");
  return [...measureRegressions(decoding), ...(await measureGenerating(generating))];
}

/** @param {readonly import("./results.js").Table[]} tables */
function judge(tables) {
  return [...findRegressions(decoding, tables), ...findSlowGenerating(generating, tables)];
}

/**
 * @param {string} file
 * @returns {readonly import("./results.js").Table[]}
 */
function read(file) {
  return JSON.parse(readFileSync(file, "utf8")).tables;
}

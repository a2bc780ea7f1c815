// @ts-check
import { measureTable } from "./decoding/compare.js";
import { readingTables } from "./decoding/reading.js";
import { usingTables } from "./decoding/using.js";
import { validatingTables } from "./decoding/validating.js";
import { cellText } from "./report.js";
import { readParts } from "./results.js";

// Measures the rows of this package alone, and fails when one is much slower, in proportion, than the results that are
// committed. What fails is measured again: only what is slow every time has become slower.

const rounds = 9;
const attempts = 3;
const slack = 1.3;
const ours = ["fromText", "JSON.parse, fromJSON", "JSON.parse, parse", "model", "1,000 shapes"];

const committed = readParts().get("decoding");
const tables = new Map(committed?.tables.map((table) => [table.title, table]));

const slower = [...readingTables, ...validatingTables, ...usingTables].flatMap((comparison) =>
  [...comparison.columns].flatMap(([column, variants]) => {
    const [reference] = variants;
    const own = variants.filter(({ name }) => ours.includes(name));
    if (reference === undefined || own.length === 0) return [];
    const columns = new Map([[column, [reference, ...own]]]);
    return regressions({ ...comparison, columns }, column);
  }),
);
for (const line of slower) console.error(line);
console.log(slower.length === 0 ? "as fast as the committed results" : "slower than committed");
process.exitCode = slower.length === 0 ? 0 : 1;

/**
 * @param {import("./decoding/compare.js").Comparison} comparison
 * @param {string} column
 * @returns {readonly string[]}
 */
function regressions(comparison, column) {
  /** @type {readonly string[]} */
  let found = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    found = measureTable(comparison, rounds).rows.flatMap(({ name, cells: [ratio = null] }) => {
      const before = committedRatio(comparison.title, column, name);
      if (before === undefined)
        return [`${comparison.title}, ${column}, ${name}: not in the results`];
      if (typeof ratio !== "number" || ratio <= before * slack) return [];
      return [
        `${comparison.title}, ${column}, ${name}: ${cellText(ratio)}, was ${cellText(before)}`,
      ];
    });
    if (found.length === 0) return found;
  }
  return found;
}

/**
 * @param {string} title
 * @param {string} column
 * @param {string} name
 */
function committedRatio(title, column, name) {
  const table = tables.get(title);
  const row = table?.rows.find((each) => each.name === name);
  const ratio = row?.cells[(table?.columns.indexOf(column) ?? 0) - 1];
  return typeof ratio === "number" ? ratio : undefined;
}

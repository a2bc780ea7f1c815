// @ts-check
import { findRegressions, ownRows } from "../regressions.js";
import { measureTable } from "./compare.js";
import { readingTables } from "./reading.js";
import { usingTables } from "./using.js";
import { validatingTables } from "./validating.js";

const rounds = 9;
const attempts = 3;

/**
 * Measures the rows of this package alone and says which are slower than they were. What is slow is measured again: only
 * what is slow every time has become slower.
 * @param {readonly import("../results.js").Table[]} before
 * @returns {readonly string[]}
 */
export function measureRegressions(before) {
  return [...readingTables, ...validatingTables, ...usingTables].flatMap((comparison) =>
    [...comparison.columns].flatMap(([column, variants]) => {
      const [reference] = variants;
      const own = variants.filter(({ name }) => ownRows.includes(name));
      if (reference === undefined || own.length === 0) return [];
      const columns = new Map([[column, [reference, ...own]]]);
      return measureColumn({ ...comparison, columns }, before);
    }),
  );
}

/**
 * @param {import("./compare.js").Comparison} comparison
 * @param {readonly import("../results.js").Table[]} before
 * @returns {readonly string[]}
 */
function measureColumn(comparison, before) {
  /** @type {readonly string[]} */
  let found = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    found = findRegressions(before, [measureTable(comparison, rounds)]);
    if (found.length === 0) return found;
  }
  return found;
}

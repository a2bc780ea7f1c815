// @ts-check
import { measure } from "../measure.js";
import { ratioTable } from "../report.js";

/** @typedef {import("../measure.js").Variant} Variant */

/**
 * A table to be measured: the first variant of a column is what the others are compared with.
 * @typedef {object} Comparison
 * @property {string} title
 * @property {readonly string[]} text
 * @property {ReadonlyMap<string, readonly Variant[]>} columns
 */

/**
 * Variants of one task that all have to come to the same result.
 * @param {readonly Variant[]} variants
 * @returns {readonly Variant[]}
 */
export function agreeing(variants) {
  const results = new Map(variants.map(({ name, run }) => [name, run()]));
  if (new Set(results.values()).size === 1) return variants;
  throw new Error(`not everyone read the same: ${JSON.stringify([...results])}`);
}

/**
 * @param {Comparison} comparison
 * @param {number} rounds
 * @returns {import("../results.js").Table}
 */
export function measureTable({ title, text, columns }, rounds) {
  const times = [...columns].map(
    ([name, variants]) => /** @type {const} */ ([name, measure(variants, rounds)]),
  );
  return ratioTable({ title, text }, new Map(times));
}

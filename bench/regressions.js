// @ts-check
import { cellText } from "./report.js";

/** @typedef {import("./results.js").Table} Table */

/** What is slower than this many times what it was has become slower; less is noise. */
const slack = 1.3;

/** The rows that are measured again: those of this package. */
export const ownRows = [
  "fromText",
  "JSON.parse, fromJSON",
  "JSON.parse, parse",
  "parseText",
  "model",
  "1,000 shapes",
];

/**
 * Says of every ratio of this package that is above its limit what it is and what it was; also of those that were never
 * measured before, and so have none.
 * @param {readonly Table[]} before The results that are committed.
 * @param {readonly Table[]} now
 * @returns {readonly string[]}
 */
export function findRegressions(before, now) {
  return now.flatMap(({ title, columns, rows }) =>
    rows
      .filter(({ name }) => ownRows.includes(name))
      .flatMap(({ name, cells }) =>
        cells.flatMap((cell, index) => {
          const column = columns[index + 1] ?? "";
          const ratio = ratioAt(before, { title, column, name });
          if (typeof cell !== "number") return [];
          const what = `${title}, ${column}, ${name}`;
          if (ratio === undefined) return [`${what}: not in the results`];
          return cell <= ratio * slack
            ? []
            : [`${what}: ${cellText(cell)}, was ${cellText(ratio)}`];
        }),
      ),
  );
}

/**
 * @param {readonly Table[]} tables
 * @param {{ title: string, column: string, name: string }} place
 */
function ratioAt(tables, { title, column, name }) {
  const table = tables.find((each) => each.title === title);
  const row = table?.rows.find((each) => each.name === name);
  const cell = row?.cells[(table?.columns.indexOf(column) ?? 0) - 1];
  return typeof cell === "number" ? cell : undefined;
}

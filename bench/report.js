// @ts-check
import { readFileSync } from "node:fs";

/**
 * Prints one table: times as multiples of the first row's, and the first row's own time.
 * @param {string} title
 * @param {ReadonlyMap<string, ReadonlyMap<string, number>>} columns Times by column, then by row.
 */
export function printTable(title, columns) {
  const rows = [...new Set([...columns.values()].flatMap((times) => [...times.keys()]))];
  const [first] = rows;
  const cells = rows.map((row) => [
    row,
    ...[...columns.values()].map((times) =>
      cell(times.get(row), times.get(first ?? row), row === first),
    ),
  ]);
  const table = [["", ...columns.keys()], ...cells];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const line of table) {
    console.log(
      line
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
  }
}

/**
 * @param {number | undefined} time
 * @param {number | undefined} reference
 * @param {boolean} isReference
 */
function cell(time, reference, isReference) {
  if (time === undefined || reference === undefined) return "-";
  return isReference ? `1.00 (${time.toFixed(3)} ms)` : (time / reference).toFixed(2);
}

/** Prints what was measured against what, and where. */
export function printVersions() {
  const packages = ["zod", "@azure/ai-voicelive"].map((name) => {
    const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
    return `${name} ${JSON.parse(readFileSync(file, "utf8")).version}`;
  });
  console.log([`node ${process.versions.node}`, ...packages].join(", "));
}

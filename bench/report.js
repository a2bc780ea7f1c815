// @ts-check

/** @typedef {import("./results.js").Table} Table */

/**
 * A table of times as multiples of those of the first row, whose own times are told.
 * @param {Pick<Table, "title" | "text">} about
 * @param {ReadonlyMap<string, ReadonlyMap<string, number>>} columns Milliseconds by column, then by row.
 * @returns {Table}
 */
export function ratioTable({ title, text }, columns) {
  const names = [...new Set([...columns.values()].flatMap((times) => [...times.keys()]))];
  const [first = ""] = names;
  return {
    title,
    text,
    columns: ["", ...columns.keys()],
    rows: names.map((name) => ({
      name,
      cells: [...columns.values()].map((times) =>
        ratio(times.get(name), times.get(first), name === first),
      ),
    })),
  };
}

/**
 * @param {number | undefined} time
 * @param {number | undefined} reference
 * @param {boolean} isReference
 */
function ratio(time, reference, isReference) {
  if (time === undefined || reference === undefined) return null;
  return isReference ? `1.00 (${time.toFixed(3)} ms)` : round(time / reference);
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}

/**
 * Prints a table to the terminal.
 * @param {Table} table
 */
export function printTable({ title, columns, rows }) {
  const lines = [columns, ...rows.map(({ name, cells }) => [name, ...cells.map(cellText)])];
  const widths = columns.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const line of lines) {
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
 * A cell as people read it.
 * @param {import("./results.js").Row["cells"][number]} cell
 * @returns {string}
 */
export function cellText(cell) {
  if (cell === null) return "–";
  return typeof cell === "number" ? cell.toFixed(2) : cell;
}

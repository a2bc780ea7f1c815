// @ts-check
import { cellText } from "./report.js";

/** @typedef {import("./results.js").Part} Part */
/** @typedef {import("./results.js").Table} Table */

const head = `# Performance

How fast the generated models and the generator are, beside others that do the same work. \`npm run bench\` measures and
writes this page, once \`npm ci --prefix bench\` has installed the others; nothing on it is written by hand. Read ratios, not times: those of one table were taken in one run on one
machine.
`;

/**
 * The text of docs/performance.md.
 * @param {Iterable<Part>} parts
 * @returns {string}
 */
export function renderPage(parts) {
  return [head, ...[...parts].map(renderPart)].join("\n");
}

/** @param {Part} part */
function renderPart({ title, text, setting, tables }) {
  const versions = Object.entries(setting.versions).map(([name, version]) => `${name} ${version}`);
  const place = `Measured on ${setting.date}: ${setting.machine}; Node ${setting.node}`;
  const where = `${[place, ...versions].join(", ")}.`;
  return `${[`## ${title}`, ...text, where, ...tables.map(renderTable)].join("\n\n")}\n`;
}

/** @param {Table} table */
function renderTable({ title, text, columns, rows, picture }) {
  const lines = [
    line(columns),
    line(columns.map((_, column) => (column === 0 ? "---" : "---:"))),
    ...rows.map(({ name, cells }) => line([name, ...cells.map(cellText)])),
  ];
  const blocks = [`### ${title}`, ...text, lines.join("\n")];
  if (picture !== undefined) blocks.push(`![${picture.text}](${picture.file})`);
  return blocks.join("\n\n");
}

/** @param {readonly string[]} cells */
function line(cells) {
  return `| ${cells.join(" | ")} |`;
}

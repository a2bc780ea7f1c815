// @ts-check
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";

/**
 * What one benchmark found, as `bench/results/<part>.json` keeps it: `write-docs.js` makes docs/performance.md of all
 * parts.
 * @typedef {object} Part
 * @property {string} title The heading of the part.
 * @property {readonly string[]} text Paragraphs of Markdown: what was measured, and how.
 * @property {Setting} setting
 * @property {readonly Table[]} tables
 *
 * Where and when a part was measured.
 * @typedef {object} Setting
 * @property {string} date
 * @property {string} machine
 * @property {string} node
 * @property {Readonly<Record<string, string>>} versions Of the packages that took part, by name.
 *
 * @typedef {object} Table
 * @property {string} title
 * @property {readonly string[]} text Paragraphs above the table.
 * @property {readonly string[]} columns Headings, that of the rows' names first.
 * @property {readonly Row[]} rows
 * @property {Picture} [picture] Shown below the table.
 *
 * Numbers show with two digits after the point, null as a dash.
 * @typedef {{ readonly name: string, readonly cells: readonly (number | string | null)[] }} Row
 *
 * @typedef {object} Picture
 * @property {string} file As docs/performance.md refers to it.
 * @property {string} text What it shows, for those who cannot see it.
 */

const folder = new URL("results/", import.meta.url);

/**
 * Keeps what a benchmark found, with the place and the day.
 * @param {string} name Of the part, as in the file's name.
 * @param {Omit<Part, "setting">} found
 * @param {readonly string[]} packages Those whose versions matter.
 */
export function writePart(name, found, packages) {
  const setting = describeSetting(packages);
  const part = { title: found.title, text: found.text, setting, tables: found.tables };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(part, undefined, 2)}\n`);
}

/**
 * All parts that there are, by name, in the order of their names.
 * @returns {ReadonlyMap<string, Part>}
 */
export function readParts() {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.sort().map((file) => {
      const text = readFileSync(new URL(file, folder), "utf8");
      return [file.slice(0, -".json".length), JSON.parse(text)];
    }),
  );
}

/**
 * @param {readonly string[]} packages
 * @returns {Setting}
 */
function describeSetting(packages) {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${memory} GiB, ${platform()}`,
    node: process.versions.node,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
}

/**
 * The version installed in bench/, or else at the root.
 * @param {string} name
 * @returns {string}
 */
function versionOf(name) {
  for (const root of ["./", "../"]) {
    const file = new URL(`${root}node_modules/${name}/package.json`, import.meta.url);
    try {
      return JSON.parse(readFileSync(file, "utf8")).version;
    } catch {}
  }
  throw new Error(`${name} is not installed: npm ci --prefix bench`);
}

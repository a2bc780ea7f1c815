// @ts-check

/** @import { Change } from "modelsmith" */

const [start, end] = ["<!-- changes: written by npm run release -->", "<!-- end of changes -->"];

/**
 * The changelog with an entry for a version: what people wrote there stays, what changed in the models stands below, and is
 * replaced when it is written again.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {readonly Change[]} changes
 * @returns {string}
 */
export function writeEntry(changelog, version, changes) {
  const text = changelog.replaceAll("\r\n", "\n");
  const [before = "", ...entries] = text.split(/^(?=## )/m);
  const known = entries.find((entry) => headingOf(entry) === version);
  const written = (known ?? `## ${version}\n`).split(start)[0]?.trimEnd() ?? "";
  const entry = `${written}\n\n${start}\n\n${changeLines(changes)}\n${end}\n`;
  const others = entries.filter((each) => each !== known);
  return [before, [entry, ...others].join(known === undefined || others.length > 0 ? "\n" : "")]
    .join("")
    .replace(/\n{3,}/g, "\n\n");
}

/**
 * @param {string} entry
 * @returns {string}
 */
function headingOf(entry) {
  return /^## (\S+)/.exec(entry)?.[1] ?? "";
}

/**
 * @param {readonly Change[]} changes
 * @returns {string}
 */
function changeLines(changes) {
  const added = changes.filter(({ id }) => id === "export-added");
  const others = changes.filter(({ id }) => id !== "export-added");
  const sections = [
    section("What breaks", listChanges(others.filter(({ level }) => level === "major"))),
    section("What is new", [
      ...listExports(added),
      ...listChanges(others.filter(({ level }) => level === "minor")),
    ]),
    section("What else changed", listChanges(others.filter(({ level }) => level === "patch"))),
  ];
  const text = sections.filter((lines) => lines !== "").join("\n");
  return text === "" ? "The models are what they were.\n" : text;
}

/**
 * @param {string} title
 * @param {readonly string[]} lines
 * @returns {string}
 */
function section(title, lines) {
  return lines.length === 0 ? "" : `### ${title}\n\n${lines.map((line) => `- ${line}\n`).join("")}`;
}

/**
 * One line for all that happened to a class or type, and to others in the same way.
 *
 * @param {readonly Change[]} changes
 * @returns {readonly string[]}
 */
function listChanges(changes) {
  /** @type {Map<string, string[]>} */
  const messages = new Map();
  for (const change of changes) {
    const known = messages.get(nameOf(change)) ?? [];
    // The same fact is often told for the wire and for the types.
    if (!known.includes(change.message)) known.push(change.message);
    messages.set(nameOf(change), known);
  }
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const [name, said] of messages) {
    const text = said.join("; ");
    names.set(text, [...(names.get(text) ?? []), name]);
  }
  return [...names].map(([text, alike]) => `${listNames(alike)}: ${text}`);
}

/**
 * @param {readonly Change[]} changes
 * @returns {readonly string[]}
 */
function listExports(changes) {
  return changes.length === 0 ? [] : [listNames(changes.map(nameOf))];
}

/** More names than anyone reads are counted. */
const readable = 12;

/**
 * @param {readonly string[]} names
 * @returns {string}
 */
function listNames(names) {
  if (names.length <= readable) return names.join(", ");
  return `${names.slice(0, readable).join(", ")} and ${names.length - readable} more`;
}

/**
 * @param {Change} change
 * @returns {string}
 */
function nameOf({ namespace, declaration }) {
  return `\`${namespace === "" ? declaration : `${namespace}/${declaration}`}\``;
}

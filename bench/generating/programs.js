// @ts-check
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeApi } from "./make-api.js";

/** Where this repository is. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The folders of all runs: inside the repository, so that what is generated finds zod. */
const runs = join(root, ".tmp/bench");
/**
 * Where everything is generated: a folder of this run, to whose end nothing is removed. For minutes after files were
 * removed by the thousand, ext4 takes many times as long to make others, since it does not give their inodes out again.
 */
export const folder = join(runs, String(process.pid));

/** Makes the folder of this run. */
export function begin() {
  mkdirSync(folder, { recursive: true });
}

/** Removes what this run wrote, and what others left behind that were stopped. */
export function end() {
  rmSync(runs, { recursive: true, force: true });
}

/**
 * Writes a document with so many schemas, and gives its path.
 * @param {number} count
 */
export function writeApi(count) {
  const path = join(folder, `api-${count}.json`);
  writeFileSync(path, JSON.stringify(makeApi(count), undefined, 2));
  return path;
}

/**
 * How modelsmith is called.
 * @param {string} command
 * @param {string} input
 * @param {string} out
 */
export function modelsmith(command, input, out) {
  return [join(root, "bin/modelsmith.js"), command, "--schemas", input, "--out", out];
}

/** What the row is called that says what it takes to make a package. */
export const making = "modelsmith: classes, unions, wire types, validators";
/** The peer that is run in turns with modelsmith: it takes about as long. */
export const rival = "openapi-typescript: types";

/**
 * How the others are called that make types of a document, by name.
 * @type {Readonly<Record<string, (input: string, out: string) => string[]>>}
 */
export const peers = {
  [rival]: (input, out) => [
    join(root, "bench/node_modules/openapi-typescript/bin/cli.js"),
    input,
    "-o",
    `${out}.ts`,
  ],
  "hey-api: types": (input, out) => [join(root, "bench/peers/hey-api.js"), input, out],
  "hey-api: types and zod": (input, out) => [
    join(root, "bench/peers/hey-api.js"),
    input,
    out,
    "zod",
  ],
  "json-schema-to-typescript: types": (input, out) => [
    join(root, "bench/peers/json-schema-to-typescript.js"),
    input,
    `${out}.ts`,
  ],
};

// @ts-check
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What has been published: a fingerprint of the sources by version, the latest last. */
export const record = "release/released.json";

/**
 * @typedef {object} LastRelease
 * @property {string} version
 * @property {string} fingerprint What its sources were.
 * @property {string | undefined} commit The one that recorded it; undefined where history does not go back so far.
 */

/**
 * The last version that was published, and the commit that recorded it: the schemas are in it as they were published.
 *
 * @param {string} root
 * @returns {Promise<LastRelease | undefined>}
 */
export async function findLastRelease(root) {
  /** @type {Record<string, string>} */
  const released = JSON.parse(await readFile(join(root, record), "utf8"));
  const [last] = Object.entries(released).slice(-1);
  if (last === undefined) return undefined;
  const [version, fingerprint] = last;
  // The commit that wrote the fingerprint, wherever the file was at that time.
  const search = ["log", "--format=%H", "-S", fingerprint, "--", ":(glob)**/released.json"];
  const { stdout } = await run("git", search, { cwd: root });
  return { version, fingerprint, commit: stdout.trim().split("\n").at(-1) || undefined };
}

// @ts-check
import { createHash } from "node:crypto";

/**
 * What decides whether the package may be as it is.
 *
 * @typedef {object} Release
 * @property {string} version The version it will be published under.
 * @property {string} changelog
 * @property {Readonly<Record<string, string>>} sources The sources of the package, by path.
 */

/**
 * What has to be done before the package can be published. Nothing, when its sources are those of the last release, or
 * when its version is newer than that and the changelog has an entry for it.
 *
 * @param {Release} release
 * @param {Readonly<Record<string, string>>} released The fingerprint of the sources by version, the latest last.
 * @returns {readonly string[]}
 */
export function checkRelease({ version, changelog, sources }, released) {
  const last = Object.keys(released).at(-1);
  const problems = [];
  if (!hasEntry(changelog, version)) problems.push(`CHANGELOG.md says nothing about ${version}`);
  if (last === undefined) return problems;
  if (version === last && fingerprint(sources) !== released[last]) {
    problems.push(`src/ is no longer what was released as ${last}: it needs a new version`);
  }
  if (version !== last && !isNewer(version, last)) {
    problems.push(`${version} is not newer than ${last}, which is released`);
  }
  return problems;
}

/**
 * One text that differs when any source does.
 *
 * @param {Readonly<Record<string, string>>} sources
 * @returns {string}
 */
export function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const [path, text] of Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(JSON.stringify([path, text.replaceAll("\r\n", "\n")]));
  }
  return hash.digest("hex");
}

/**
 * An entry is a heading with the version, and something below it.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {boolean}
 */
function hasEntry(changelog, version) {
  const parts = changelog.replaceAll("\r\n", "\n").split(/^## /m).slice(1);
  return parts.some((part) => {
    const [heading = "", ...body] = part.split("\n");
    return heading.split(" ")[0] === version && body.join("").trim() !== "";
  });
}

/**
 * Whether one version comes after another, by the order of semver, section 11, as far as releases go.
 *
 * @param {string} version
 * @param {string} than
 * @returns {boolean}
 */
function isNewer(version, than) {
  const [numbers, other] = [version, than].map((text) => text.split(/[-+]/)[0]?.split(".") ?? []);
  for (const index of [0, 1, 2]) {
    const difference = Number(numbers?.[index]) - Number(other?.[index]);
    if (difference !== 0) return difference > 0;
  }
  return than.includes("-") && !version.includes("-");
}

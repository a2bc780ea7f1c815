// @ts-check

/** @import { Verdict } from "modelsmith" */

/**
 * The version that has to follow another, as docs/publishing.md has it: before 1.0 what breaks raises the minor version, anything
 * else the patch; from 1.0 on the verdict is what is raised.
 *
 * @param {string} last
 * @param {Verdict} verdict
 * @returns {string}
 */
export function nextVersion(last, verdict) {
  const [major, minor, patch] = numbersOf(last);
  const raised = major === 0 ? (verdict === "major" ? "minor" : "patch") : verdict;
  switch (raised) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
    case "none":
      return `${major}.${minor}.${patch + 1}`;
    default:
      throw new Error(`impossible verdict ${String(raised)}`);
  }
}

/**
 * Whether a version is as far from the last one as a verdict asks, or further.
 *
 * @param {string} version
 * @param {string} last
 * @param {Verdict} verdict
 * @returns {boolean}
 */
export function isEnough(version, last, verdict) {
  const [given, needed] = [numbersOf(version), numbersOf(nextVersion(last, verdict))];
  const differs = given.findIndex((number, index) => number !== needed[index]);
  return differs === -1 || (given[differs] ?? 0) > (needed[differs] ?? 0);
}

/**
 * @param {string} version
 * @returns {readonly [number, number, number]}
 */
function numbersOf(version) {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (patch === undefined) throw new Error(`${version} is no version`);
  return [Number(major), Number(minor), Number(patch)];
}

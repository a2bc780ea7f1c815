// @ts-check
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diff, formatDiagnostic, generate } from "modelsmith";
import { writeEntry } from "./changelog-entry.js";
import { fingerprint } from "./check-release.js";
import { findLastRelease } from "./last-release.js";
import { isEnough, nextVersion } from "./next-version.js";
import { readRelease, versionLine } from "./read-release.js";

/** @import { DiffResult } from "modelsmith" */

/**
 * What came of it: a version that is ready to be published, or why there is none.
 *
 * @typedef {{ version: string, verdict: DiffResult["verdict"] } | { refused: string }} Preparation
 */

/**
 * Compares the schemas with those of the last release, raises the version by the verdict, writes the entry of the changelog, and
 * regenerates. A version that was asked for, or stands in modelsmith.yaml already, is kept when it is far enough from
 * the last one; one that was asked for and is not is refused, and then nothing is written.
 *
 * @param {string} root
 * @param {string | undefined} wanted
 * @returns {Promise<Preparation>}
 */
export async function prepareRelease(root, wanted) {
  const last = await findLastRelease(root);
  if (last === undefined) return { refused: "nothing was released yet: publish a first version" };
  if (last.commit === undefined)
    return { refused: `the commit that recorded ${last.version} is not in this clone` };
  const { ok, verdict, changes, diagnostics } = await diff({ git: last.commit, cwd: root });
  if (!ok) return { refused: diagnostics.map(formatDiagnostic).join("\n") };

  const current = await readRelease(root);
  const isSame = fingerprint(current.sources) === last.fingerprint;
  if (verdict === "none" && isSame) return { refused: `nothing changed since ${last.version}` };
  const needed = nextVersion(last.version, verdict);
  const known = isEnough(current.version, last.version, verdict) ? current.version : needed;
  const version = wanted ?? known;
  if (!isEnough(version, last.version, verdict))
    return {
      refused: `the changes since ${last.version} are ${verdict}: ${version} is not enough, ${needed} is`,
    };

  const config = join(root, "modelsmith.yaml");
  const changelog = join(root, "generated/CHANGELOG.md");
  const text = await readFile(config, "utf8");
  await writeFile(config, text.replace(versionLine, `$1${version}`));
  await writeFile(changelog, writeEntry(current.changelog, version, changes));
  const result = await generate({ cwd: root });
  if (result.ok) return { version, verdict };
  await writeFile(config, text);
  await writeFile(changelog, current.changelog);
  return { refused: result.diagnostics.map(formatDiagnostic).join("\n") };
}

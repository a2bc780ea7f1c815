// @ts-check
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkRelease, fingerprint } from "./check-release.js";
import { record } from "./last-release.js";
import { readRelease } from "./read-release.js";

/** `npm run release:record`: notes the version at hand as published, when nothing is against it. */
const root = fileURLToPath(new URL("../", import.meta.url));
const release = await readRelease(root);
/** @type {Record<string, string>} */
const released = JSON.parse(await readFile(join(root, record), "utf8"));
const problems = checkRelease(release, released);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  const next = { ...released, [release.version]: fingerprint(release.sources) };
  await writeFile(join(root, record), `${JSON.stringify(next, undefined, 2)}\n`);
  console.log(`${release.version} is recorded as published; commit ${record}`);
}

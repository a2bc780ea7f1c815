// @ts-check
import { fileURLToPath } from "node:url";
import { prepareRelease } from "./prepare-release.js";

/** `npm run release [-- VERSION]`: see docs/publishing.md. */
const root = fileURLToPath(new URL("../", import.meta.url));
const prepared = await prepareRelease(root, process.argv[2]);
if ("refused" in prepared) {
  console.error(prepared.refused);
  process.exitCode = 1;
} else {
  const { version, verdict } = prepared;
  console.log(`${version} is ready (verdict: ${verdict}). Read generated/CHANGELOG.md, run`);
  console.log(
    "npm run release:check, commit, npm publish --workspace generated, npm run release:record.",
  );
}

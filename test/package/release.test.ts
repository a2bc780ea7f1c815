import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkRelease, fingerprint, type Release, type Released } from "./check-release.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What has been published. RELEASE=1 adds the version at hand, when nothing is against it: see docs/publishing.md. */
const record = join(root, "test/package/released.json");

it("is what was released last, or has a new version and an entry in the changelog", async () => {
  const release = await readRelease();
  const released: Released = JSON.parse(await readFile(record, "utf8"));
  expect(checkRelease(release, released)).toEqual([]);
  if (process.env.RELEASE === "1") {
    const next = { ...released, [release.version]: fingerprint(release.sources) };
    await writeFile(record, `${JSON.stringify(next, undefined, 2)}\n`);
  }
});

describe("a release", () => {
  const sources = { "src/a.ts": "1" };
  const changelog = "# Changelog\n\n## 1.2.0\n\n- More.\n\n## 1.1.0 (old)\n\n- Some.\n";
  const released = { "1.0.0": "x", "1.1.0": fingerprint(sources) };
  const changed = { "src/a.ts": "2" };

  it.each<[string, Partial<Release>, readonly RegExp[]]>([
    ["is fine as it was released", { version: "1.1.0" }, []],
    ["is fine with CRLF in the changelog", { changelog: changelog.replaceAll("\n", "\r\n") }, []],
    ["is fine with a new version and an entry", { sources: changed }, []],
    [
      "needs a new version when a source changes",
      { version: "1.1.0", sources: changed },
      [/new version/],
    ],
    [
      "needs one too when a source is added",
      { version: "1.1.0", sources: { ...sources, b: "" } },
      [/new version/],
    ],
    ["needs an entry", { changelog: "## 1.1.0\n\n- Some.\n" }, [/nothing about 1\.2\.0/]],
    [
      "needs an entry that says something",
      { changelog: "## 1.2.0\n\n## 1.1.0\n\n- Some.\n" },
      [/nothing about 1\.2\.0/],
    ],
    ["cannot go back", { version: "1.0.9" }, [/nothing about/, /not newer than 1\.1\.0/]],
    [
      "comes after its own previews only",
      { version: "1.1.0-beta.1" },
      [/nothing about/, /not newer/],
    ],
  ])("%s", (_, difference, problems) => {
    const found = checkRelease({ version: "1.2.0", changelog, sources, ...difference }, released);
    expect(found).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });
});

async function readRelease(): Promise<Release> {
  const [config, changelog] = await Promise.all(
    ["modelsmith.yaml", "generated/CHANGELOG.md"].map((path) => readFile(join(root, path), "utf8")),
  );
  const folder = join(root, "generated/src");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(async (path) => {
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      return [name, await readFile(path, "utf8")] as const;
    });
  return {
    version: parse(config ?? "").package.version,
    changelog: changelog ?? "",
    sources: Object.fromEntries(await Promise.all(texts)),
  };
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Change, diff, generate, type Verdict } from "../../generator/index.js";
import { edit, emptyFolder, put } from "../support/command-line.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Release {
  readonly version: string;
  readonly changelog: string;
  readonly sources: Readonly<Record<string, string>>;
}
type Released = Readonly<Record<string, string>>;
type Preparation = { readonly version: string } | { readonly refused: string };

const { checkRelease, fingerprint } = await importProgram<{
  checkRelease(release: Release, released: Released): readonly string[];
  fingerprint(sources: Release["sources"]): string;
}>("check-release.js");
const { findLastRelease, record } = await importProgram<{
  findLastRelease(root: string): Promise<{ version: string; commit: string | undefined }>;
  record: string;
}>("last-release.js");
const { isEnough, nextVersion } = await importProgram<{
  isEnough(version: string, last: string, verdict: Verdict): boolean;
  nextVersion(last: string, verdict: Verdict): string;
}>("next-version.js");
const { readRelease } = await importProgram<{ readRelease(root: string): Promise<Release> }>(
  "read-release.js",
);
const { prepareRelease } = await importProgram<{
  prepareRelease(root: string, wanted?: string): Promise<Preparation>;
}>("prepare-release.js");
const { writeEntry } = await importProgram<{
  writeEntry(changelog: string, version: string, changes: readonly Change[]): string;
}>("changelog-entry.js");

it("is what was released last, or has a new version and an entry in the changelog", async () => {
  const released: Released = JSON.parse(readFileSync(join(root, record), "utf8"));
  expect(checkRelease(await readRelease(root), released)).toEqual([]);
});

const last = await findLastRelease(root);

it.skipIf(last.commit === undefined)(
  "has a version that is as far from the last as the changes ask (needs the history of git)",
  async () => {
    const { ok, verdict, diagnostics } = await diff({ git: last.commit ?? "", cwd: root });
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
    const { version } = await readRelease(root);
    expect(
      version === last.version ? verdict === "none" : isEnough(version, last.version, verdict),
    ).toBe(true);
  },
);

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

describe("the next version", () => {
  it.each<[string, Verdict, string]>([
    ["0.1.4", "major", "0.2.0"],
    ["0.1.4", "minor", "0.1.5"],
    ["0.1.4", "patch", "0.1.5"],
    ["0.1.4", "none", "0.1.5"],
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
  ])("after %s and %s changes is %s", (version, verdict, next) => {
    expect(nextVersion(version, verdict)).toBe(next);
    expect(isEnough(next, version, verdict)).toBe(true);
    expect(isEnough(version, version, verdict)).toBe(false);
  });

  it("may be further away, and not nearer", () => {
    expect(isEnough("0.2.0", "0.1.4", "patch")).toBe(true);
    expect(isEnough("2.0.0", "1.2.3", "minor")).toBe(true);
    expect(isEnough("1.9.9", "1.2.3", "major")).toBe(false);
    expect(isEnough("0.1.9", "0.1.4", "major")).toBe(false);
  });
});

describe("preparing a release", () => {
  const pet = "title: Pet\ntype: object\nrequired: [name]\nproperties:\n  name: { type: string }\n";
  const config = `package:
  name: pets
  version: 1.0.0
out: generated
namespaces:
  pets:
    schemas: schemas
`;

  it("raises the version by the verdict, and writes the entry below what people wrote", async () => {
    const folder = await released();
    edit(folder, "schemas/pet.yaml", "properties:", "properties:\n  age: { type: integer }");
    put(folder, { "generated/CHANGELOG.md": "# Changelog\n\n## 1.0.0\n\n- First.\n" });
    expect(await prepareRelease(folder)).toEqual({ version: "1.1.0", verdict: "minor" });
    const changelog = `# Changelog

## 1.1.0

<!-- changes: written by npm run release -->

### What is new

- \`pets/Pet\`: \`age\` is a new attribute; \`age\` is a new field

<!-- end of changes -->

## 1.0.0

- First.
`;
    expect(textOf(folder, "generated/CHANGELOG.md")).toBe(changelog);
    expect(textOf(folder, "modelsmith.yaml")).toBe(config.replace("1.0.0", "1.1.0"));
    expect(textOf(folder, "generated/package.json")).toContain('"version": "1.1.0"');
    put(folder, {
      "generated/CHANGELOG.md": changelog.replace("## 1.1.0\n", "## 1.1.0\n\n- Pets grow old.\n"),
    });
    expect(await prepareRelease(folder)).toEqual({ version: "1.1.0", verdict: "minor" });
    expect(textOf(folder, "generated/CHANGELOG.md")).toBe(
      changelog.replace("## 1.1.0\n", "## 1.1.0\n\n- Pets grow old.\n"),
    );
  });

  it("refuses a version that is not enough, and writes nothing then", async () => {
    const folder = await released();
    edit(folder, "schemas/pet.yaml", "required: [name]", "required: []");
    const refused = "the changes since 1.0.0 are major: 1.1.0 is not enough, 2.0.0 is";
    expect(await prepareRelease(folder, "1.1.0")).toEqual({ refused });
    expect(textOf(folder, "modelsmith.yaml")).toBe(config);
    expect(await prepareRelease(folder, "3.0.0")).toEqual({ version: "3.0.0", verdict: "major" });
  });

  it("refuses when nothing changed, and raises the patch when only the sources did", async () => {
    const folder = await released();
    expect(await prepareRelease(folder)).toEqual({ refused: "nothing changed since 1.0.0" });
    const path = "generated/src/runtime/index.ts";
    put(folder, { [path]: `${textOf(folder, path)}\n` });
    expect(await prepareRelease(folder)).toEqual({ version: "1.0.1", verdict: "none" });
  });

  /** A project that was published and recorded. */
  async function released(): Promise<string> {
    const folder = emptyFolder();
    put(folder, {
      "modelsmith.yaml": config,
      "schemas/pet.yaml": pet,
      "generated/CHANGELOG.md": "# Changelog\n",
    });
    await generate({ cwd: folder });
    const { sources } = await readRelease(folder);
    put(folder, { [record]: JSON.stringify({ "1.0.0": fingerprint(sources) }) });
    const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    for (const args of [["init"], ["add", "-A"], ["commit", "-m", "state", "--no-gpg-sign"]])
      execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
    return folder;
  }
});

it("the entry of a release counts names when there are many, and says so when there are no changes", () => {
  const names = Array.from({ length: 13 }, (_, index) => `Pet${index}`);
  const changes = names.map((name): Change => exported(name));
  expect(writeEntry("", "1.0.0", changes)).toContain("`pets/Pet11` and 1 more\n");
  expect(writeEntry("", "1.0.0", changes.slice(0, 2))).toContain("- `pets/Pet0`, `pets/Pet1`\n");
  expect(writeEntry("", "1.0.0", [])).toContain("The models are what they were.\n");
});

function exported(declaration: string): Change {
  return {
    id: "export-added",
    level: "minor",
    axis: "types",
    namespace: "pets",
    declaration,
    before: null,
    after: null,
    message: `${declaration} is new`,
  };
}

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** The programs in release/ are JavaScript; `types.test.ts` checks their types. */
async function importProgram<Exports>(file: string): Promise<Exports> {
  return import(new URL(`../../release/${file}`, import.meta.url).href);
}

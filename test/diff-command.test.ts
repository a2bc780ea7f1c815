import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { diff } from "../generator/index.js";
import { edit, emptyFolder, put, run } from "./support/command-line.js";

const pets = `$defs:
  Pet:
    type: object
    required: [name]
    properties:
      name: { type: string }
`;
const config = `package: { name: pets, version: 1.0.0 }
out: generated
namespaces:
  pets: { schemas: schemas }
`;

test("changes are grouped by what they ask for, with reasons and places, and a verdict", async () => {
  const folder = emptyFolder();
  put(folder, { "v1/pets.yaml": pets, "v2/pets.yaml": `${pets}      age: { type: integer }\n` });
  edit(folder, "v2/pets.yaml", "required: [name]", "description: An animal");
  const { code, out, err } = await run(folder, "diff", "v1", "v2");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`major: 2 changes
  Pet
    types: \`name\` may be absent [attribute-optional]
      code that reads it has to handle \`undefined\`
      v1/pets.yaml:6:7 → v2/pets.yaml:6:7
    wire: \`name\` may be absent [field-optional]
      who reads it may find nothing
      v1/pets.yaml:6:7 → v2/pets.yaml:6:7

minor: 2 changes
  Pet
    types: \`age\` is a new attribute [attribute-added]
      nobody has to give it
      v1/pets.yaml:2:3 → v2/pets.yaml:7:7
    wire: \`age\` is a new field [field-added]
      fields that a program does not know are carried, and nobody has to send it
      v1/pets.yaml:2:3 → v2/pets.yaml:7:7

patch: 1 change
  Pet
    types: the docs of Pet changed [docs-changed]
      nothing but docs
      v1/pets.yaml:2:3 → v2/pets.yaml:2:3

verdict: major (wire: major, types: major)
`);
});

test("--json gives the same as data, and so does the function", async () => {
  const folder = emptyFolder();
  put(folder, { "v1.yaml": pets, "v2.yaml": `${pets}      age: { type: integer }\n` });
  const { code, out } = await run(folder, "diff", "v1.yaml", "v2.yaml", "--json");
  const place = { namespace: "", declaration: "Pet", before: "v1.yaml:2:3", after: "v2.yaml:7:7" };
  const changes = [
    { id: "attribute-added", axis: "types", message: "`age` is a new attribute" },
    { id: "field-added", axis: "wire", message: "`age` is a new field" },
  ].map((change) => ({ ...change, ...place, level: "minor" }));
  const axes = { wire: "minor", types: "minor" };
  const expected = { ok: true, verdict: "minor", axes, changes, diagnostics: [] };
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(expected);
  expect(await diff({ before: "v1.yaml", after: "v2.yaml", cwd: folder })).toEqual(expected);
});

test("--fail-on exits with 1 when the verdict is that or worse", async () => {
  const folder = emptyFolder();
  put(folder, { "v1.yaml": pets, "v2.yaml": `${pets}      age: { type: integer }\n` });
  const codeOf = async (...args: readonly string[]): Promise<number | null> =>
    (await run(folder, "diff", ...args)).code;
  expect(await codeOf("v1.yaml", "v2.yaml", "--fail-on", "major")).toBe(0);
  expect(await codeOf("v1.yaml", "v2.yaml", "--fail-on", "minor")).toBe(1);
  expect(await codeOf("v1.yaml", "v2.yaml", "--fail-on", "patch")).toBe(1);
  expect(await codeOf("v1.yaml", "v1.yaml", "--fail-on", "patch")).toBe(0);
});

test("Markdown shows what schemas say as it is", async () => {
  const folder = emptyFolder();
  const hostile = "a|b`<img src=x>` @everyone [x](y)";
  put(folder, { "v1.yaml": pets, "v2.yaml": pets });
  const field = (type: string): string => `      ${JSON.stringify(hostile)}: { type: ${type} }\n`;
  put(folder, { "v1.yaml": pets + field("string"), "v2.yaml": pets + field("integer") });
  const { out } = await run(folder, "diff", "v1.yaml", "v2.yaml", "--markdown");
  const [, row = ""] = out.split("\n").filter((line) => line.startsWith("| Pet"));
  expect(row).toBe(
    "| Pet | `v1.yaml:7:7` → `v2.yaml:7:7` | `a\\|b'<img src=x>' @everyone [x](y)` was string and is integer " +
      "| what one side sends the other does not understand (wire: `json-type-changed`) |",
  );
  expect(out).toContain("### Next version: major");
});

test("--git compares a project with what was committed, and leaves nothing behind", async () => {
  const folder = repository({ "modelsmith.yaml": config, "schemas/pets.yaml": pets });
  put(folder, { "schemas/pets.yaml": `${pets}      age: { type: integer }\n` });
  const temporary = emptyFolder();
  vi.stubEnv("TMPDIR", temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(await diff({ git: "HEAD", cwd: folder })).toMatchObject({
    verdict: "minor",
    changes: [
      { namespace: "pets", before: "schemas/pets.yaml:2:3", after: "schemas/pets.yaml:7:7" },
      { id: "field-added" },
    ],
  });
  expect(readdirSync(temporary)).toEqual([]);
});

test("--git compares one path from a folder below the top", async () => {
  const folder = repository({ "api/v1.yaml": pets, "api/other.yaml": "- [" });
  edit(folder, "api/v1.yaml", "name: { type: string }", "name: { type: integer }");
  const { out } = await run(join(folder, "api"), "diff", "--git", "HEAD", "v1.yaml", "--json");
  expect(JSON.parse(out)).toMatchObject({ verdict: "major", axes: { types: "major" } });
});

test("a project that was not there yet is all new", async () => {
  const folder = repository({ "README.md": "nothing yet" });
  put(folder, { "modelsmith.yaml": config, "schemas/pets.yaml": pets });
  const { out } = await run(folder, "diff", "--git", "HEAD", "--json");
  expect(JSON.parse(out)).toMatchObject({ verdict: "minor", changes: [{ id: "export-added" }] });
});

test("names that the package remembers stay, as they would when it is generated", async () => {
  const folder = emptyFolder();
  const twice = "$defs:\n  pet: { type: object, properties: { a: { type: string } } }\n";
  const other = "  Pet: { type: object, properties: { b: { type: string } } }\n";
  put(folder, { "v1.yaml": twice + other, "v2.yaml": twice.replace("\n", `\n${other}`) });
  const { out } = await run(folder, "diff", "v1.yaml", "v2.yaml", "--json");
  expect(JSON.parse(out)).toMatchObject({ verdict: "none", changes: [] });
});

test("faults of the state before are told with its revision", async () => {
  const folder = repository({ "modelsmith.yaml": config, "schemas/pets.yaml": "$defs: [" });
  put(folder, { "schemas/pets.yaml": pets });
  const { code, err } = await run(folder, "diff", "--git", "HEAD");
  expect(code).toBe(1);
  expect(err).toMatch(/^HEAD:schemas\/pets\.yaml:\d+:\d+: /);
  expect(err).toContain("nothing was compared");
});

test("git is asked for revisions only", async () => {
  const folder = repository({ "modelsmith.yaml": config, "schemas/pets.yaml": pets });
  const option = await run(folder, "diff", "--git=--output=owned");
  expect(option.code).toBe(2);
  const unknown = await run(folder, "diff", "--git", "nothing$(touch owned)");
  expect(unknown).toMatchObject({ code: 1, out: "" });
  expect(unknown.err).toContain("git cannot read nothing$(touch owned): ");
  const refused = await diff({ git: "--output=owned", cwd: folder });
  expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: "command-git-failed" }] });
  expect(readdirSync(folder)).not.toContain("owned");
});

test("wrong usage is refused", async () => {
  const folder = emptyFolder();
  const usages = [
    ["diff"],
    ["diff", "a"],
    ["diff", "a", "b", "--git", "HEAD"],
    ["diff", "a", "b", "--fail-on", "none"],
  ];
  const codes = await Promise.all(usages.map(async (usage) => (await run(folder, ...usage)).code));
  expect(codes).toEqual(usages.map(() => 2));
});

/** A folder with files that are committed. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  put(folder, files);
  const git = (...args: readonly string[]): void => {
    const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
  };
  git("init");
  git("add", "-A");
  git("commit", "-m", "state", "--no-gpg-sign");
  return folder;
}

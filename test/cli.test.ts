import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  config,
  copyOf,
  edit,
  emptyFolder,
  filesIn,
  owner,
  pet,
  put,
  type Result,
  run,
  textsIn,
} from "./support/command-line.js";

/** A project whose package was generated once; tests work on copies of it. */
const template = mkdtempSync(join(tmpdir(), "modelsmith-cli-"));
let firstRun: Result;
beforeAll(async () => {
  put(template, {
    "modelsmith.yaml": config,
    "schemas/pet.yaml": pet,
    "schemas/owner.yaml": owner,
  });
  firstRun = await run(template, "generate");
});
afterAll(() => rmSync(template, { recursive: true }));

describe("generate", () => {
  test("says in one line what it did", () => {
    expect(firstRun).toMatchObject({ code: 0, err: "" });
    expect(firstRun.out).toMatch(
      /^generated (\d+) files from 2 schemas in \d+\.\d s \(\1 written, 0 unchanged\) → generated\n$/,
    );
    expect(existsSync(join(template, "generated/src/pets/pet.ts"))).toBe(true);
    expect(existsSync(join(template, "generated/.modelsmith"))).toBe(false);
  });

  test("changes nothing the second time", async () => {
    const folder = copyOf(template);
    const files = filesIn(join(folder, "generated"));
    for (const file of files) utimesSync(file, 1e9, 1e9);
    const { code, out } = await run(folder, "generate");
    expect(code).toBe(0);
    expect(out).toContain(`(0 written, ${files.length} unchanged)`);
    expect(filesIn(join(folder, "generated"))).toEqual(files);
    for (const file of files) expect(statSync(file).mtimeMs).toBe(1e12);
  });

  test("makes the same bytes from another working folder, another place, and in another order", async () => {
    const folder = copyOf(template);
    const elsewhere = join(emptyFolder(), "deep", "down");
    mkdirSync(elsewhere, { recursive: true });
    rmSync(join(folder, "generated"), { recursive: true });
    const path = join(folder, "modelsmith.yaml");
    expect((await run(elsewhere, "generate", "--config", path)).code).toBe(0);
    expect(textsIn(join(folder, "generated"))).toEqual(textsIn(join(template, "generated")));

    const [petFile, ownerFile] = ["pet.yaml", "owner.yaml"].map((name) =>
      join(folder, "schemas", name),
    );
    await run(elsewhere, "generate", "--schemas", `${petFile}`, `${ownerFile}`, "--out", "a");
    await run(
      folder,
      "generate",
      "--schemas",
      "schemas/owner.yaml",
      "schemas/pet.yaml",
      "--out",
      "b",
    );
    expect(textsIn(join(folder, "b"))).toEqual(textsIn(join(elsewhere, "a")));
  });

  test("takes schemas without a configuration, and a name for the root", async () => {
    const folder = emptyFolder();
    put(folder, { "a.json": '{ "type": "object", "properties": { "x": { "type": "string" } } }' });
    const args = [
      "--schemas",
      "a.json",
      "--out",
      "out",
      "--package-name",
      "@my/models",
      "--name",
      "Thing",
    ];
    expect((await run(folder, "generate", ...args)).code).toBe(0);
    expect(readFileSync(join(folder, "out/package.json"), "utf8")).toContain('"@my/models"');
    expect(readFileSync(join(folder, "out/src/thing.ts"), "utf8")).toContain("class Thing ");
    expect((await run(folder, "check", ...args)).code).toBe(0);
  });

  test("names a file that was changed by hand, and replaces it", async () => {
    const folder = copyOf(template);
    edit(folder, "generated/src/pets/pet.ts", "class Pet", "class Dog");
    const { code, out, err } = await run(folder, "generate");
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: generated\/src\/pets\/pet\.ts was changed by hand/);
    expect(out).toMatch(/ \(1 written, 1 of them over changes made by hand, \d+ unchanged\)/);
    expect(textsIn(join(folder, "generated"))).toEqual(textsIn(join(template, "generated")));
  });

  test("does so without warnings too, and as data", async () => {
    const folder = copyOf(template);
    edit(folder, "generated/src/pets/pet.ts", "class Pet", "class Dog");
    const other = copyOf(folder);
    const quiet = await run(folder, "generate", "--quiet");
    expect(quiet).toMatchObject({ code: 0, out: "" });
    expect(quiet.err).toMatch(/^warning: generated\/src\/pets\/pet\.ts was changed by hand.*\n$/);
    const { diagnostics } = JSON.parse((await run(other, "generate", "--json")).out);
    expect(diagnostics).toMatchObject([{ code: "output-changed-by-hand", severity: "warning" }]);
  });

  test("prints one JSON document when asked", async () => {
    const folder = copyOf(template);
    edit(folder, "schemas/pet.yaml", "born_at", "hatched_at");
    const { code, out, err } = await run(folder, "generate", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { ok, diagnostics, files } = JSON.parse(out);
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
    expect(files.written).toContain("src/pets/pet.ts");
    expect(files.unchanged).toContain("src/pets/owner.ts");
    expect(files.removed).toEqual([]);
  });
});

describe("faults in the input", () => {
  const faults = {
    "schemas/a.yaml": "type: strin\nproperties:\n  x: { $ref: '#/nowhere' }\n",
    "schemas/b.json": '{\n\t"type": "object",\n\t"requierd": []\n}\n',
    "schemas/c.yaml": "a: [\n",
  };

  test("are printed all at once, with their places; nothing is written", async () => {
    const folder = copyOf(template);
    put(folder, faults);
    const { code, out, err } = await run(folder, "generate");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const lines = err.split("\n");
    expect(lines[0]).toMatch(/^schemas\/a\.yaml:1:7: unknown type "strin"/);
    expect(lines.slice(1, 3)).toEqual(["  type: strin", "        ^"]);
    expect(err).toMatch(/^schemas\/a\.yaml:3:14: "#\/nowhere" leads nowhere$/m);
    expect(err).toMatch(
      /^schemas\/b\.json:3:2: warning: unknown keyword "requierd".*\n {2}\t"requierd": \[\]\n {2}\t\^$/m,
    );
    expect(err).toMatch(/^schemas\/c\.yaml:\d+:\d+: /m);
    expect(lines.at(-2)).toBe("3 errors, 1 warning: nothing was written");
    expect(err).not.toMatch(/^\s+at /m);
    expect(textsIn(join(folder, "generated"))).toEqual(textsIn(join(template, "generated")));
  });

  test("are data with --json, and warnings are left out with --quiet", async () => {
    const folder = copyOf(template);
    put(folder, faults);
    const [json, quiet] = await Promise.all([
      run(folder, "generate", "--json"),
      run(folder, "generate", "--quiet"),
    ]);
    const { ok, diagnostics, files } = JSON.parse(json.out);
    expect({ ok, files }).toEqual({
      ok: false,
      files: { written: [], removed: [], unchanged: [] },
    });
    expect(diagnostics).toHaveLength(4);
    expect(diagnostics[0]).toEqual({
      code: "type-unknown",
      severity: "error",
      message: expect.stringContaining('"strin"'),
      file: "schemas/a.yaml",
      line: 1,
      column: 7,
    });
    expect(quiet.err).not.toContain("requierd");
  });

  test("in the configuration have places too", async () => {
    const folder = copyOf(template);
    put(folder, {
      "modelsmith.yaml": config
        .replace("version", "versoin")
        .replace("schemas: schemas", "schemas: schemas\n    naming: caml"),
    });
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(1);
    expect(err).toContain('modelsmith.yaml:3:3: unknown key "versoin"; did you mean "version"?');
    expect(err).toContain(
      'modelsmith.yaml:8:13: "namespaces.pets.naming" takes "camel" or "preserve"',
    );
  });

  test.each([
    ["a missing folder", ["--schemas", "nowhere", "--out", "o"], "no such file or folder: nowhere"],
    ["a missing configuration", ["--config", "x.yaml"], "no such file or folder: x.yaml"],
    ["a package inside its input", ["--schemas", "schemas", "--out", "schemas/o"], "overlap"],
    [
      "a package in the place of a file",
      ["--schemas", "schemas", "--out", "modelsmith.yaml"],
      "cannot write modelsmith.yaml: ",
    ],
  ])("are told apart from wrong usage: %s", async (_, args, message) => {
    const { code, err } = await run(template, "generate", ...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toMatch(/\n1 error: nothing was written\n$/);
  });
});

test("a package in the root of the file system is refused", async () => {
  const folder = copyOf(template);
  symlinkSync("/", join(folder, "link"));
  for (const out of ["/", "link"]) {
    // A check looks as generating does, and would write nothing.
    const { code, err } = await run(folder, "check", "--schemas", "schemas", "--out", out);
    expect(code).toBe(1);
    expect(err).toContain("the output folder / is the root of the file system");
  }
});

describe("a package inside its input is refused where links hide it:", () => {
  test.each([
    ["a link to the input", "schemas", "link/out", "schemas"],
    ["the package's folder is a link", "schemas", "link", "schemas/package"],
    ["the input is a link", "link", "schemas/out", "schemas"],
    ["an input is a link to a file", "link", "schemas/pet.yaml", "schemas/pet.yaml"],
  ])("%s", async (_, schemas, out, target) => {
    const folder = copyOf(template);
    mkdirSync(join(folder, "schemas/package"));
    symlinkSync(target, join(folder, "link"));
    const before = textsIn(join(folder, "schemas"));
    const { code, err } = await run(folder, "generate", "--schemas", schemas, "--out", out);
    expect(code).toBe(1);
    expect(err).toContain(`the output folder ${out} and the input folder overlap`);
    expect(textsIn(join(folder, "schemas"))).toEqual(before);
  });
});

describe("check", () => {
  async function staleness(folder: string): Promise<readonly string[]> {
    const before = textsIn(folder);
    const { code, out, err } = await run(folder, "check");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(textsIn(folder)).toEqual(before);
    const lines = err.trimEnd().split("\n");
    expect(lines.pop()).toMatch(
      /^\d+ files? not up to date: run `modelsmith generate` and commit the result$/,
    );
    return lines;
  }

  test("is content with a package that was just generated, also when its inputs are touched or have CRLF", async () => {
    const folder = copyOf(template);
    const schema = join(folder, "schemas/pet.yaml");
    writeFileSync(schema, pet.replaceAll("\n", "\r\n"));
    const { code, out, err } = await run(folder, "check");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^generated is up to date: \d+ files from 2 schemas, checked in \d+\.\d s\n$/,
    );
  });

  test("names the schema that changed", async () => {
    const folder = copyOf(template);
    edit(folder, "schemas/pet.yaml", "born_at", "hatched_at");
    const lines = await staleness(folder);
    expect(lines).toContain("generated/src/pets/pet.ts: schema changed: schemas/pet.yaml");
    expect(lines.join()).not.toContain("owner.ts");
  });

  test("names a file that was edited, one that is missing, and one that is extra", async () => {
    const folder = copyOf(template);
    edit(folder, "generated/src/pets/pet.ts", "class Pet", "class Dog");
    rmSync(join(folder, "generated/src/pets/owner.ts"));
    expect(await staleness(folder)).toEqual([
      "generated/src/pets/owner.ts: missing",
      "generated/src/pets/pet.ts: edited by hand",
    ]);
    rmSync(join(folder, "schemas/owner.yaml"));
    expect(await run(folder, "generate")).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "generated/src/pets/types/owner.ts"))).toBe(false);
  });

  test("says that the generator is another one", async () => {
    const folder = copyOf(template);
    edit(folder, "generated/.modelsmith.json", '"generator": "0.1.0"', '"generator": "0.0.9"');
    expect(await staleness(folder)).toEqual([
      "generated/.modelsmith.json: generator changed: 0.0.9 is now 0.1.0",
    ]);
  });

  test("prints one JSON document when asked", async () => {
    const folder = copyOf(template);
    rmSync(join(folder, "generated/package.json"));
    const { code, out, err } = await run(folder, "check", "--json");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(JSON.parse(out)).toEqual({
      ok: false,
      stale: [{ file: "package.json", reason: "missing" }],
      diagnostics: [],
    });
  });
});

describe("usage", () => {
  test.each([
    [["generate", "--nope"], "unknown option '--nope'"],
    [["genrate"], "Did you mean generate?"],
    [["generate", "--schemas", "s"], "--schemas needs --out"],
    [["check", "--out", "o"], "need --schemas"],
    [["generate", "--config", "a", "--schemas", "b", "--out", "c"], "cannot be used with"],
    [["generate", "--schemas", "s", "--out", "o", "--package-name", "No!"], "npm takes no package"],
    [["generate", "extra"], "too many arguments"],
  ])("that is wrong exits with 2 and a hint: %j", async (args, message) => {
    const { code, out, err } = await run(template, ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("--help");
  });

  test("without any configuration in sight is wrong too, and says what is needed", async () => {
    const { code, err } = await run(emptyFolder(), "generate");
    expect(code).toBe(2);
    expect(err).toContain("no modelsmith.yaml here; name one with --config");
  });

  test("is explained by --help, for all and for each command", async () => {
    const [all, one, none] = await Promise.all([
      run(template, "--help"),
      run(template, "check", "--help"),
      run(template),
    ]);
    expect(all).toMatchObject({ code: 0, err: "" });
    expect(all.out).toMatch(/generate[\s\S]+check[\s\S]+Examples:[\s\S]+Exit codes:/u);
    expect(one.out).toMatch(/--config[\s\S]+--schemas[\s\S]+--out[\s\S]+--json/u);
    expect(none).toEqual({ code: 2, out: "", err: all.out });
  });

  test("gives the version of the package", async () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../package.json", import.meta.url), "utf8"),
    );
    expect(await run(template, "--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test("with --verbose tells the time of every stage", async () => {
    const folder = copyOf(template);
    edit(folder, "schemas/pet.yaml", "born_at", "hatched_at");
    const { err } = await run(folder, "generate", "--verbose");
    const stages = err
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/\s+/)[0]);
    expect(stages).toEqual(["load", "parse", "build", "emit", "write"]);
  });
});

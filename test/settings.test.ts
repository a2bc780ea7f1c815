import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { ProjectSettings } from "../generator/config-models/project-settings.js";
import { collect } from "../generator/diagnostics.js";
import { generate } from "../generator/index.js";
import { defaultLimits } from "../generator/source/limits.js";
import { loadConfig } from "../generator/source/load-config.js";
import { emptyFolder, filesIn, put, textsIn } from "./support/command-line.js";
import { readBlocks } from "./support/scenario.js";

const repository = fileURLToPath(new URL("../", import.meta.url));
const models = join(repository, "generator/config-models");
const published = join(repository, "modelsmith.schema.json");
const update = process.env.UPDATE === "1";

describe("modelsmith reads its own configuration by models that it made", () => {
  test("and the committed ones are those; npm run generate renews them", async () => {
    const home = emptyFolder();
    const schemas = join(repository, "schemas/modelsmith");
    put(home, {
      "modelsmith.yaml": JSON.stringify({
        package: { name: "settings", version: "0.0.0" },
        out: "out",
        namespaces: { "config-models": { schemas } },
      }),
    });
    const result = await generate({ cwd: home });
    expect(result).toMatchObject({ ok: true, diagnostics: [] });
    const made = textsIn(join(home, "out/src/config-models"));
    if (update) {
      rmSync(models, { recursive: true });
      put(models, made);
    }
    expect(textsIn(models)).toEqual(made);
  });

  test("and the schema in the npm package is theirs", async () => {
    // The models may just have been renewed.
    vi.resetModules();
    const renewed = await import("../generator/config-models/project-settings.js");
    const text = `${JSON.stringify(renewed.ProjectSettings.jsonSchema, undefined, 2)}\n`;
    if (update) writeFileSync(published, text);
    expect(readFileSync(published, "utf8")).toBe(text);
    const { files, exports } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
    expect(files).toContain("modelsmith.schema.json");
    expect(exports).toHaveProperty(["./modelsmith.schema.json"]);
  });
});

describe("the schema", () => {
  test("accepts every configuration of this repository", () => {
    const configs = [
      readFileSync(join(repository, "modelsmith.yaml"), "utf8"),
      ...filesIn(join(repository, "examples"))
        .filter((path) => /\/modelsmith\.yaml$/.test(path) && !path.includes("node_modules"))
        .map((path) => readFileSync(path, "utf8")),
      ...shownConfigs(),
    ];
    expect(configs.length).toBeGreaterThan(20);
    for (const text of configs)
      expect(ProjectSettings.safeParse(parse(text)), text).toMatchObject({ success: true });
  });

  test("knows the limits that there are", () => {
    const limits = ProjectSettings.parse({
      package: { name: "a", version: "1.0.0" },
      out: "out",
      namespaces: { a: { schemas: "a" } },
      limits: defaultLimits,
    }).limits;
    expect(limits?.toJSON()).toEqual(defaultLimits);
  });
});

describe("what a configuration says wrongly", () => {
  test.each([
    [
      "a key that is almost right",
      "pakcage: {}",
      'unknown key "pakcage"; did you mean "package"?',
      "1:1",
    ],
    [
      "a key that is like none",
      "colour: red",
      'unknown key "colour"; known here: package, out, namespaces',
      "1:1",
    ],
    [
      "a key deep down",
      "limits: { nestign: 3 }",
      'unknown key "nestign"; did you mean "nesting"?',
      "1:11",
    ],
    ["a key that every object has", "toString: {}", 'unknown key "toString"; known here', "1:1"],
    ["nothing", "{}", '"package" takes a map with a name and a version, not nothing', "1:1"],
    ["something else", "[]", '"modelsmith.yaml" takes a map of settings, not a list', "1:1"],
    [
      "no list",
      "allow: { a: b }",
      '"allow" takes the path of a file or folder, or a list of them, not a map',
      "1:8",
    ],
    [
      "an item",
      "include: [operations, models]",
      '"include.1" takes "operations", not "models"',
      "1:23",
    ],
    [
      "a number that is too small",
      "limits: { nesting: 0 }",
      '"limits.nesting" takes a whole number above zero, not 0',
      "1:20",
    ],
    [
      "a number that is no draft",
      "draft: 5",
      '"draft" takes a draft: "4", "6", "7", "2019-09", "2020-12", not 5',
      "1:8",
    ],
    [
      "a name that means something else",
      "namespaces: { runtime: { schemas: a } }",
      '"namespaces" takes a name of lower-case letters',
      "1:15",
    ],
    ...["con", "aux", "nul", "prn", "com1", "lpt9"].map(
      (name): [string, string, string, string] => [
        `a name that no folder has on Windows, ${name}`,
        `namespaces: { ${name}: { schemas: a } }`,
        '"namespaces" takes a name of lower-case letters, digits, "-" and "_" other than "runtime" and those of devices',
        "1:15",
      ],
    ),
    [
      "no namespace",
      "namespaces: {}",
      '"namespaces" takes at least one namespace, not a map',
      "1:13",
    ],
    [
      "a name that TypeScript keeps",
      "namespaces: { a: { schemas: a, rename: { B: class } } }",
      '"namespaces.a.rename.B" takes a name for a class, such as "Pet", not "class"',
      "1:45",
    ],
    [
      "a letter that compilers do not know",
      'namespaces: { a: { schemas: a, rename: { B: "\\ua7d4" } } }',
      '"namespaces.a.rename.B" takes a name for a class, such as "Pet", not "\ua7d4"',
      "1:45",
    ],
    [
      "a path that no system has",
      'out: "a\\0b"',
      '"out" takes the path of a folder, not "a\\u0000b"',
      "1:6",
    ],
    [
      "schemas at such a path",
      'namespaces: { a: { schemas: "a\\0b" } }',
      '"namespaces.a.schemas" takes',
      "1:29",
    ],
  ])("is said where it stands: %s", async (_, text, message, place) => {
    const cwd = emptyFolder();
    put(cwd, { "modelsmith.yaml": `${text}\n` });
    const { report, diagnostics } = collect();
    const config = await loadConfig(undefined, report, { cwd });
    const said = diagnostics().map(
      ({ position, message: text }) => `${position?.line}:${position?.column}: ${text}`,
    );
    expect(said).toContainEqual(expect.stringContaining(`${place}: ${message}`));
    expect(config).toMatchObject({ package: {}, namespaces: expect.any(Array), reading: {} });
  });

  test("is left out, and the rest counts", async () => {
    const cwd = emptyFolder();
    put(cwd, {
      "modelsmith.yaml":
        "package: { name: a, version: one }\nout: o\nnamespaces: { a: { schemas: [b, 3], naming: loud } }\ndraft: 7\nallow: c\n",
    });
    const { report, diagnostics } = collect();
    expect(await loadConfig(undefined, report, { cwd })).toMatchObject({
      package: { name: "a", version: "0.0.0" },
      out: join(cwd, "o"),
      namespaces: [{ name: "a", schemas: [join(cwd, "b")], naming: "camel" }],
      reading: { draft: "7", allow: [join(cwd, "c")] },
    });
    expect(diagnostics()).toHaveLength(3);
  });
});

/** Configurations that the pages show whole. */
function shownConfigs(): readonly string[] {
  const folder = join(repository, "docs");
  const pages = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".md"))
    : [];
  return pages
    .flatMap((name) => readBlocks(readFileSync(join(folder, name), "utf8")))
    .filter(({ language, info }) => language === "yaml" && info === "modelsmith.yaml")
    .map(({ text }) => text);
}

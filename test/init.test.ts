import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { guessNames } from "../generator/init/guess-names.js";
import { emptyFolder, filesIn, put, run, textsIn } from "./support/command-line.js";
import { linkProject } from "./support/link-project.js";

const openapi = `openapi: 3.1.0
info: { title: Zoo, version: "1" }
paths: {}
components:
  schemas:
    Animal: { type: object, required: [name], properties: { name: { type: string } } }
`;
const schema = "title: Plant\ntype: object\nproperties: { height: { type: number } }\n";

describe("init", () => {
  test("in an empty folder makes a project whose scripts all pass", async () => {
    const folder = projectFolder("shop");
    const { code, out, err } = await run(folder, "init");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^ {2}written {2}modelsmith\.yaml\n[\s\S]+written {2}generated\/ \(\d+ files\)/,
    );
    expect(out).toContain("Next:\n  npm install\n");
    expect(await runScripts(folder, "shop-models")).toContain("# fail 0");
    expect(readFileSync(join(folder, "generated/src/shop/event.ts"), "utf8")).toContain(
      "class OrderPlaced extends EventBase",
    );
  });

  test("writes nothing where a link leads, and says so in one line", async () => {
    const folder = projectFolder("linked");
    const outside = join(emptyFolder(), "outside.yaml");
    symlinkSync(outside, join(folder, "modelsmith.yaml"));
    expect(await run(folder, "init")).toEqual({
      code: 1,
      out: "",
      err: expect.stringMatching(
        /^cannot write modelsmith\.yaml: a link stands there, and is not followed\n.*there is no package yet/s,
      ),
    });
    expect(existsSync(outside)).toBe(false);
  });

  test.each([
    ["a document", ["zoo.yaml"], { "zoo.yaml": openapi }, "animal"],
    ["a document that is there", [], { "openapi.yaml": openapi }, "animal"],
    ["a schema", ["plant.yaml"], { "plant.yaml": schema }, "plant"],
    ["schemas that are there", [], { "schemas/plant.yaml": schema }, "plant"],
  ])("with %s makes a package of that, and of no example", async (_, args, files, model) => {
    const folder = projectFolder("garden");
    put(folder, files);
    expect(await run(folder, "init", ...args)).toMatchObject({ code: 0, err: "" });
    const models = filesIn(join(folder, "generated/src/garden")).map((path) =>
      path.slice(folder.length + "/generated/src/garden/".length),
    );
    expect(models).toContain(`${model}.ts`);
    expect(models).not.toContain("event.ts");
    expect(await run(folder, "check")).toMatchObject({ code: 0 });
  });

  test("changes no file that is there, says so, and says what package.json lacks", async () => {
    const folder = projectFolder("any");
    const there = {
      "package.json": '{ "name": "@acme/shop" }\n',
      ".gitignore": "secret\n",
      "test/models.test.js": "// mine\n",
    };
    put(folder, there);
    const { code, out } = await run(folder, "init");
    expect(code).toBe(0);
    expect(textsIn(folder)).toMatchObject(there);
    for (const path of Object.keys(there)) expect(out).toContain(`  kept     ${path}\n`);
    expect(out).toContain('"check": "modelsmith check"');
    expect(readFileSync(join(folder, "modelsmith.yaml"), "utf8")).toContain('"@acme/shop-models"');

    const before = textsIn(folder);
    const again = JSON.parse((await run(folder, "init", "--json")).out);
    expect(again).toMatchObject({ ok: true, written: [], generated: 0 });
    expect(again.kept).toContain("modelsmith.yaml");
    expect(textsIn(folder)).toEqual(before);
  });

  test("writes nothing when the document is at fault", async () => {
    const folder = projectFolder("zoo");
    const files = { "zoo.yaml": openapi.replace("type: string", "type: strin") };
    put(folder, files);
    const { code, err } = await run(folder, "init", "zoo.yaml");
    expect(code).toBe(1);
    expect(err).toMatch(/^zoo\.yaml:6:\d+: unknown type "strin"/);
    expect(textsIn(folder)).toEqual(files);
    expect(await run(folder, "init", "nowhere.yaml")).toMatchObject({ code: 1 });
    expect(textsIn(folder)).toEqual(files);
  });
});

test.each([
  ["shop", "shop", "shop-models", "shop"],
  ["Shop Models", "shop-models-project", "shop-models", "shop"],
  ["@acme/api", "api", "@acme/api-models", "api"],
  ["models", "models-project", "models", "api"],
  ["2024_orders", "2024-orders", "2024-orders-models", "orders"],
  ["日本", "models-project", "models", "api"],
  ["runtime", "runtime", "runtime-models", "api"],
  ["con", "con", "con-models", "api"],
])(
  "A project in the folder %j is %j, its package %j, its namespace %j.",
  (folder, project, models, namespace) => {
    expect(guessNames(folder)).toEqual({ project, models, namespace });
  },
);

function projectFolder(name: string): string {
  const folder = join(emptyFolder(), name);
  mkdirSync(folder);
  return folder;
}

/** Does what `npm install` would do with the network, then what CI does. Gives what the tests say. */
async function runScripts(folder: string, models: string): Promise<string> {
  linkProject(folder, models);
  const npm = (...args: readonly string[]) => promisify(execFile)("npm", args, { cwd: folder });
  await npm("run", "generate");
  await npm("run", "check");
  const { stdout } = await npm("test");
  return stdout.replaceAll("ℹ", "#");
}

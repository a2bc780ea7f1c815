import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { explainName } from "../generator/index.js";
import { emptyFolder, put, run } from "./support/command-line.js";
import { readBlocks, replaceBlocks } from "./support/scenario.js";

/** Pages with files (`yaml`, with a path) and with what is said of names (`text explain NAME`). UPDATE=1 rewrites the latter. */
const scenarios = fileURLToPath(new URL("./explain/", import.meta.url));
const pages = [
  ...readdirSync(scenarios).map((name) => join(scenarios, name)),
  fileURLToPath(new URL("../docs/explain.md", import.meta.url)),
];

describe.each(pages)("%s", (page) => {
  test("shows what is said", async () => {
    const markdown = readFileSync(page, "utf8");
    const folder = projectOf(markdown);
    const said = new Map<string, string>();
    for (const { info } of readBlocks(markdown)) {
      const name = /^explain (.+)$/.exec(info)?.[1];
      if (name === undefined) continue;
      const result = await run(folder, "explain", name);
      said.set(info, result.out + result.err);
      expect(result.code, name).toBe(result.out === "" ? 1 : 0);
    }
    const rewritten = replaceBlocks(markdown, ({ info }) => said.get(info));
    if (process.env.UPDATE === "1") writeFileSync(page, rewritten);
    else expect(markdown).toBe(rewritten);
  });
});

test("What is said is data with --json, and for programs.", async () => {
  const folder = emptyFolder();
  put(folder, { "a.yaml": "title: A\ntype: object\nproperties: { x: { type: string } }\n" });
  const args = ["--schemas", "a.yaml", "--out", "out", "--name", "Chosen"];
  const { code, out } = await run(folder, "explain", "Chosen.x", "--json", ...args);
  expect(code).toBe(0);
  const expected = {
    ok: true,
    name: "Chosen.x",
    explanations: [
      {
        name: "Chosen.x",
        namespace: "",
        summary: "x?: string",
        facts: [
          { about: "schema", text: "declared by Chosen", file: "a.yaml", line: 3, column: 15 },
          { about: "name", text: "as on the wire", file: "a.yaml", line: 3, column: 15 },
          { about: "type", text: "string", file: "a.yaml", line: 3, column: 20 },
          { about: "required", text: "no, nothing lists it as required" },
        ],
      },
    ],
    similar: [],
    diagnostics: [],
  };
  expect(JSON.parse(out)).toEqual(expected);
  const input = { cwd: folder, schemas: ["a.yaml"], out: "out", name: "Chosen" };
  expect(await explainName("Chosen.x", input)).toEqual(expected);
});

/** A page brings its own configuration, or has the usual one. */
function projectOf(markdown: string): string {
  const folder = emptyFolder();
  put(folder, {
    "modelsmith.yaml":
      "package: { name: shop, version: 1.0.0 }\nout: generated\nnamespaces: { shop: { schemas: schemas } }\n",
  });
  const files = readBlocks(markdown).filter(({ language }) => language === "yaml");
  put(folder, Object.fromEntries(files.map(({ info, text }) => [info, text])));
  return folder;
}

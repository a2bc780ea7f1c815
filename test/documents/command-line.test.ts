import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, put, run } from "../support/command-line.js";

const document = JSON.stringify({
  openapi: "3.0.3",
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: { Pet: { type: "object", properties: { born: { type: "string", format: "date" } } } },
  },
});
const configured = (more: string): string => `package: { name: pets, version: 1.0.0 }
out: out
namespaces: { pets: { schemas: in } }
${more}`;

test("a document goes straight into generate", async () => {
  const folder = emptyFolder();
  put(folder, { "api.json": document });
  const result = await run(folder, "generate", "--schemas", "api.json", "--out", "out");
  expect(result).toMatchObject({ code: 0, err: "" });
  expect(existsSync(join(folder, "out/src/pet.ts"))).toBe(true);
  expect(existsSync(join(folder, "out/src/list-pets-response.ts"))).toBe(false);
});

test("options say the same as the configuration", async () => {
  const folder = emptyFolder();
  const remote = '{ "title": "Remote", "properties": { "a": { "type": "string" } } }';
  put(folder, {
    "in/api.json": document,
    "in/a.json": '{ "title": "A", "properties": { "b": { "$ref": "https://a.test/b.json" } } }',
    "in/c.json": '{ "title": "C", "properties": { "d": { "$ref": "../d.json" } } }',
    "vendor/b.json": remote,
    "d.json": '{ "title": "D", "properties": { "a": { "type": "string" } } }',
    "modelsmith.yaml": configured(
      "include: [operations]\nassertFormats: true\ndraft: 7\nmap: { https://a.test: vendor }\nallow: [d.json]\n",
    ),
    "plain.yaml": configured(""),
  });
  const read = (path: string): string => readFileSync(join(folder, "out/src/pets", path), "utf8");
  const files = ["list-pets-response.ts", "rules/pet.ts", "remote.ts", "d.ts"];
  expect(await run(folder, "generate")).toMatchObject({ code: 0, err: "" });
  const texts = files.map(read);
  expect(texts[1]).toContain("isDate(");

  rmSync(join(folder, "out"), { recursive: true });
  const options = ["--include", "operations", "--assert-formats", "--draft", "7"];
  const places = ["--map", "https://a.test=vendor", "--allow", "d.json"];
  const args = ["--config", "plain.yaml", ...options, ...places];
  expect(await run(folder, "generate", ...args)).toMatchObject({ code: 0, err: "" });
  expect(files.map(read)).toEqual(texts);
  expect((await run(folder, "check", ...args)).code).toBe(0);
  expect((await run(folder, "check", "--config", "plain.yaml", ...places)).code).toBe(1);
});

test("what a configuration says wrongly is said where it stands", async () => {
  const folder = emptyFolder();
  put(folder, {
    "in/a.json": '{ "title": "A" }',
    "modelsmith.yaml": configured(
      "include: paths\nassertFormats: 1\ndraft: 5\nmap: [a]\nallow: 3\n",
    ),
  });
  const { code, out } = await run(folder, "generate", "--json");
  expect(code).toBe(1);
  const { diagnostics } = JSON.parse(out);
  const lines = diagnostics.map(({ line, code }: { line: number; code: string }) => [line, code]);
  expect(lines).toEqual([4, 5, 6, 7, 8].map((line) => [line, "config-invalid"]));
});

test("import writes schema files, from which generate makes the same models", async () => {
  const folder = emptyFolder();
  put(folder, { "api.json": document });
  const imported = await run(folder, "import", "api.json", "--into", "schemas");
  expect(imported).toMatchObject({ code: 0, err: "" });
  expect(imported.out).toMatch(/^imported 1 schema file in \d+\.\d s → schemas\n$/);
  const from = (path: string, out: string) =>
    run(folder, "generate", "--schemas", path, "--out", out);
  expect((await from("schemas", "a")).code).toBe(0);
  expect((await from("api.json", "b")).code).toBe(0);
  const shape = (out: string): string => {
    const text = readFileSync(join(folder, out, "src/pet.ts"), "utf8");
    return text.slice(text.indexOf("\n"));
  };
  expect(shape("a")).toBe(shape("b"));
});

test("wrong usage is refused", async () => {
  const folder = emptyFolder();
  const usages = [
    ["import", "api.json"],
    ["import", "--into", "schemas"],
    ["generate", "--map", "nothing"],
    ["generate", "--draft", "5"],
    ["generate", "--include", "paths"],
  ];
  const codes = await Promise.all(usages.map(async (usage) => (await run(folder, ...usage)).code));
  expect(codes).toEqual(usages.map(() => 2));
});

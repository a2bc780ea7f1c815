// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { $RefParser } from "@apidevtools/json-schema-ref-parser";
import { TypeScriptGenerator } from "@asyncapi/modelina";
import { createClient } from "@hey-api/openapi-ts";
import { compile } from "json-schema-to-typescript";
import { jsonSchemaToZod } from "json-schema-to-zod";
import openapiTS, { astToString } from "openapi-typescript";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { generate } from "../../dist/index.js";
import { asDraft7, asJsonSchema, asOpenApi } from "./case.js";

/** @import { Case } from "./case.js" */

/**
 * What a tool made of a case.
 * @typedef {object} Output
 * @property {Readonly<Record<string, string>>} files By path.
 * @property {string} entry The path of the file to import, without its extension.
 * @property {string} wire The type of plain JSON, as an import of everything in the entry (`m`) has it.
 * @property {string} [read] The type of what reading gives, where that is another.
 * @property {string} [run] Statements with `m` and `value`: give what was read as JSON text, or throw.
 */

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} package
 * @property {string} input What it is given.
 * @property {boolean} openApi Whether it reads OpenAPI.
 * @property {boolean} validates
 * @property {(one: Case) => Promise<Output>} make
 */

/** @type {readonly Tool[]} */
export const tools = [
  {
    name: "modelsmith",
    package: "modelsmith",
    input: "JSON Schema 2020-12",
    openApi: false,
    validates: true,
    make: (one) =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, "schema.json"), JSON.stringify(asJsonSchema(one)));
        const schemas = ["schema.json"];
        const { ok, diagnostics } = await generate({ schemas, out: "out", cwd: folder });
        if (!ok) throw new Error(diagnostics.map(({ message }) => message).join("; "));
        const files = filesBelow(join(folder, "out"));
        return {
          files,
          entry: "src/index",
          wire: 'NonNullable<(typeof m.Root)["~standard"]["types"]>["input"]',
          read: 'NonNullable<(typeof m.Root)["~standard"]["types"]>["output"]',
          run: "const result = m.Root.safeParse(value); if (!result.success) throw result.error; return JSON.stringify(m.Root.toJSON === undefined ? m.Root.fromJSON(value) : m.Root.toJSON(m.Root.fromJSON(value)));",
        };
      }),
  },
  {
    name: "quicktype",
    package: "quicktype-core",
    input: "JSON Schema draft 7",
    openApi: false,
    validates: true,
    make: async (one) => {
      const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
      await input.addSource({ name: "Root", schema: JSON.stringify(asDraft7(one)) });
      const inputData = new InputData();
      inputData.addInput(input);
      const { lines } = await quicktype({ inputData, lang: "typescript" });
      return {
        files: { "root.ts": lines.join("\n") },
        entry: "root",
        wire: "ReturnType<typeof m.Convert.toRoot>",
        run: "return JSON.stringify(JSON.parse(m.Convert.rootToJson(m.Convert.toRoot(JSON.stringify(value)))));",
      };
    },
  },
  {
    name: "json-schema-to-zod",
    package: "json-schema-to-zod",
    input: "JSON Schema draft 7, references resolved before, as its manual says",
    openApi: false,
    validates: true,
    make: async (one) => {
      const schema = await $RefParser.dereference(/** @type {any} */ (asDraft7(one)));
      const { definitions: _, ...root } = /** @type {any} */ (schema);
      return {
        files: { "root.ts": jsonSchemaToZod(root, { module: "esm", name: "Root" }) },
        entry: "root",
        wire: 'import("zod").infer<typeof m.Root>',
        run: "const result = m.Root.safeParse(value); if (!result.success) throw result.error; return JSON.stringify(result.data);",
      };
    },
  },
  {
    name: "hey-api with zod",
    package: "@hey-api/openapi-ts",
    input: "OpenAPI 3.1",
    openApi: true,
    validates: true,
    make: (one) =>
      inFolder(async (folder) => {
        const plugins = /** @type {const} */ (["@hey-api/typescript", "zod"]);
        const input = /** @type {any} */ (asOpenApi(one));
        await createClient({
          input,
          output: { path: folder },
          plugins: [...plugins],
          logs: { level: "silent", file: false },
        });
        return {
          files: filesBelow(folder),
          entry: "both",
          wire: "m.Root",
          run: "const result = m.zRoot.safeParse(value); if (!result.success) throw result.error; return JSON.stringify(result.data);",
        };
      }).then((output) => ({
        ...output,
        files: {
          ...output.files,
          "both.ts": 'export * from "./types.gen.js";\nexport * from "./zod.gen.js";\n',
        },
      })),
  },
  {
    name: "json-schema-to-typescript",
    package: "json-schema-to-typescript",
    input: "JSON Schema draft 7",
    openApi: false,
    validates: false,
    make: async (one) => ({
      files: { "root.ts": await compile(/** @type {any} */ (asDraft7(one)), "Root") },
      entry: "root",
      wire: "m.Root",
    }),
  },
  {
    name: "openapi-typescript",
    package: "openapi-typescript",
    input: "OpenAPI 3.1",
    openApi: true,
    validates: false,
    make: async (one) => ({
      files: { "root.ts": astToString(await openapiTS(/** @type {any} */ (asOpenApi(one)))) },
      entry: "root",
      wire: 'm.components["schemas"]["Root"]',
    }),
  },
  {
    name: "modelina",
    package: "@asyncapi/modelina",
    input: "JSON Schema draft 7",
    openApi: false,
    validates: false,
    make: async (one) => {
      const generator = new TypeScriptGenerator({ modelType: "interface", rawPropertyNames: true });
      const models = await generator.generate(asDraft7(one));
      const text = models.map(({ result }) => `export ${result}`).join("\n\n");
      return { files: { "root.ts": text }, entry: "root", wire: "m.Root" };
    },
  },
];

/**
 * @template Result
 * @param {(folder: string) => Promise<Result>} work
 */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "modelsmith-peers-"));
  mkdirSync(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

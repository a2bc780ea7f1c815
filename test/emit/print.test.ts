import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { need } from "../../generator/emit/imports.js";
import { lowerLines, startLines } from "../../generator/emit/lines.js";
import { familyModules, namespaceIndex } from "../../generator/emit/modules.js";
import {
  type Module,
  print,
  printWithProject,
  type Statement,
} from "../../generator/emit/print.js";
import { exportedNames } from "../../generator/emit/scope.js";
import { StructureKind } from "../../generator/emit/structure-kind.js";
import { generatePackage } from "../support/generate-package.js";
import { readBlocks } from "../support/scenario.js";

/** What is printed directly has to be what ts-morph prints. */

describe("what ts-morph prints is what is printed directly", () => {
  const forms: Readonly<Record<string, readonly Statement[]>> = {
    "a class with everything": [
      {
        kind: StructureKind.Class,
        name: "Tag",
        isExported: true,
        isAbstract: true,
        docs: ["A label.", "\nOf several lines.\n\n@deprecated"],
        typeParameters: ["W extends Wire = Wire", "E = W"],
        extends: "Model<W, E>",
        properties: [
          { name: "id", hasDeclareKeyword: true, isReadonly: true, type: "string" },
          {
            leadingTrivia: "\n",
            name: '"two words"',
            hasDeclareKeyword: true,
            hasQuestionToken: true,
            type: lowerLines(["| string", "| number"]),
            docs: ["Not one."],
          },
          {
            leadingTrivia: "\n",
            name: "info",
            isStatic: true,
            hasOverrideKeyword: true,
            isReadonly: true,
            type: "ModelInfo",
            initializer: startLines(["{", "  name: {", '    text: "a b",', "  },", "}"]),
          },
        ],
        ctors: [
          { parameters: [{ name: "init", type: "Init" }], statements: ["super(init);", "done();"] },
        ],
      },
    ],
    "classes with little in them": [
      { kind: StructureKind.Class, name: "Empty" },
      { kind: StructureKind.Class, name: "Made", ctors: [{ statements: ["super();"] }] },
    ],
    "functions, interfaces and types": [
      {
        kind: StructureKind.Function,
        name: "check",
        isExported: true,
        parameters: [
          { name: "value", type: "unknown" },
          { name: "path", type: "Path | undefined" },
        ],
        returnType: "void",
        statements: ["if (value) {\n  return;\n}\n\nstop(value);"],
      },
      { kind: StructureKind.Interface, name: "None", isExported: true },
      {
        kind: StructureKind.Interface,
        name: "Init",
        properties: [
          { name: "a", type: "string", docs: ["First."] },
          { name: "b", type: "{ c: number }", hasQuestionToken: true },
        ],
      },
      {
        kind: StructureKind.TypeAlias,
        leadingTrivia: "\n",
        name: "Either",
        isExported: true,
        docs: ["One of two."],
        type: lowerLines(["| First", "| Second"]),
      },
    ],
    "constants and what is exported": [
      {
        kind: StructureKind.TypeAlias,
        leadingTrivia: "\n",
        name: "Same",
        isExported: true,
        type: "Other",
      },
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarations: [
          {
            name: "Same",
            type: "Statics<Same>",
            initializer: lowerLines(["/* @__PURE__ */ alias({", "  a: 1,", "})"]),
          },
        ],
      },
      {
        kind: StructureKind.VariableStatement,
        leadingTrivia: "\n",
        declarations: [{ name: "base", type: "typeof Model", initializer: "Model" }],
      },
      { kind: StructureKind.ExportDeclaration, moduleSpecifier: "./a.js" },
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: "./b.js",
        isTypeOnly: true,
        namedExports: ["B", "C"],
      },
      "export type * from './c.js';",
    ],
  };

  test.each(Object.entries(forms))("%s", async (_, statements) => {
    const imports = new Map();
    need(imports, "./b.js", "B", "type");
    const module: Module = { path: "a.ts", header: "// Made.", imports, statements };
    await expectSame(module);
    await expectSame({ ...module, imports: new Map() });
  });

  const cases = new URL("../cases/", import.meta.url).pathname;

  test("in every file of every scenario", async () => {
    const names = (await readdir(cases, { recursive: true })).filter((each) => /\.md$/.test(each));
    let count = 0;
    for (const name of names) {
      const blocks = readBlocks(await readFile(cases + name, "utf8"));
      const sources = blocks.filter(({ language }) => /^(?:yaml|json)$/.test(language));
      const { api } = await generatePackage(
        Object.fromEntries(sources.map(({ info, text }) => [info, text])),
      );
      const taken = exportedNames(api);
      await expectSame(namespaceIndex(api, taken));
      for (const family of api.families) {
        for await (const module of familyModules(
          api,
          { taken, declared: api.declarations },
          family,
        )) {
          await expectSame(module);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(names.length);
  });
});

test("A form that is not printed directly goes through ts-morph with all of its parts.", async () => {
  const { text } = await print({
    path: "a.ts",
    header: "// Made.",
    imports: new Map(),
    statements: [
      { kind: StructureKind.Class, name: "Tag", implements: ["Label"] },
      {
        kind: StructureKind.Function,
        name: "wait",
        isAsync: true,
        parameters: [{ name: "time", type: "number", hasQuestionToken: true }],
        returnType: "Promise<void>",
        statements: ["return time;"],
      },
    ],
  });
  expect(text).toBe(
    [
      "// Made.",
      "",
      "class Tag implements Label {",
      "}",
      "",
      "async function wait(time?: number): Promise<void> {",
      "  return time;",
      "}",
      "",
    ].join("\n"),
  );
});

async function expectSame(module: Module): Promise<void> {
  expect((await print(module)).text, module.path).toBe((await printWithProject(module)).text);
}

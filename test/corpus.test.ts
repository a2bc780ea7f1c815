import { readFile, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { documents } from "./corpus/documents.js";
import { versionOf } from "./corpus/package-folder.js";
import { comparable, type Row, renderTable, rowOf, rowsIn, withRows } from "./corpus/page.js";
import { type Survey, surveyDocument, tryExamples } from "./corpus/survey.js";
import { assertApi } from "./support/assert-api.js";
import { assertSchemaSet } from "./support/assert-schema-set.js";
import { compilePackages } from "./support/compile-packages.js";

/**
 * Documents that other people wrote for other tools: all of them with CORPUS=1, which fetches some packages. What is said about
 * them must equal `corpus/diagnostics.json`, and what is counted `docs/corpus.md`. UPDATE=1 rewrites both.
 */
const all = process.env.CORPUS === "1";
const update = process.env.UPDATE === "1";
const read = documents.filter(({ large, published }) => all || !(large || published));
const output = new URL("../.tmp/corpus-test/", import.meta.url).pathname;
const list = new URL("./corpus/diagnostics.json", import.meta.url);
const page = new URL("../docs/corpus.md", import.meta.url);
const known: Readonly<Record<string, readonly string[]>> = JSON.parse(await readFile(list, "utf8"));
const said: Record<string, readonly string[]> = {};
const rows: Row[] = [];

describe.each(read)("$name", (document) => {
  let survey: Survey;

  test("every stage keeps its promises", async () => {
    survey = await surveyDocument(document);
    assertSchemaSet(survey.schemas);
    assertApi(survey.api);
  });

  test("what is said about it is known, and is no error", () => {
    const { diagnostics } = survey;
    said[document.name] = shownDiagnostics(survey);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!update) expect(said[document.name]).toEqual(known[document.name]);
  });

  test("no type is one that no value has, unless that is said", () => {
    const explained = survey.diagnostics.some(({ message }) => message.endsWith("is never"));
    const empty = [...survey.api.declarations.values()].filter((declaration) => {
      const isUnion = declaration.kind === "union" || declaration.kind === "alias";
      if (!isUnion) return false;
      const { type } = declaration;
      return type.kind === "never" || (type.kind === "union" && type.members.length === 0);
    });
    if (!explained) expect(empty.map(({ name }) => name)).toEqual([]);
  });

  test("the package compiles under every flag", async () => {
    const packages = new Map([[document.name, survey.files]]);
    expect(await compilePackages(`${output}${document.name}`, packages)).toBe("");
  });

  test("the package loads, and the document's own examples come back as they were", async () => {
    const examples = await tryExamples(survey);
    expect(examples.changed).toEqual([]);
    const row = rowOf(document, await versionOf(document), survey, examples);
    rows.push(row);
    if (update) return;
    const before = rowsIn(await readFile(page, "utf8")).find(([name]) => name === document.name);
    expect(comparable(row)).toEqual(before && comparable(before));
  });
});

afterAll(async () => {
  if (all) console.log(renderTable(rows));
  if (!update) return;
  await writeFile(list, `${JSON.stringify({ ...known, ...said }, undefined, 2)}\n`);
  const names = documents.map(({ name }) => name);
  await writeFile(page, withRows(await readFile(page, "utf8"), rows, names));
});

function shownDiagnostics({ diagnostics }: Survey): readonly string[] {
  return diagnostics.map(({ code, source, position, severity }) => {
    const place = `${source?.path ?? ""}:${position?.line ?? 0}:${position?.column ?? 0}`;
    return `${place} ${severity} ${code}`;
  });
}

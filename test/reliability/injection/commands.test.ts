import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { edit, emptyFolder, put, run } from "../../support/command-line.js";
import { hidden } from "./find-foreign-code.js";

/** Part of names of files and folders: steers terminals, ends lines and tables, turns text around, calls people, is an address. */
const odd = "a\u001b]0;b\u0007\u009b2J\nc\u202e|`d @e #1 www.f.com [g](h) <i>";

const schemas = `schemas ${odd}`;
const file = `${schemas}/${odd}.json`;
const order = '{ "type": "object", "properties": { "a": { "type": "string" } } }';
const document = {
  openapi: "3.1.0",
  info: { title: odd, version: odd },
  components: { schemas: { A: { type: "object", properties: { [odd]: { const: odd } } } } },
};

const className = "NewA0B2JCDE1WwwFComGHI";

const settings = `package: { name: odd, version: 1.0.0 }
out: ${JSON.stringify(`out ${odd}`)}
namespaces:
  odd: { schemas: ${JSON.stringify(schemas)} }
`;

/** A project whose names are odd, and the same again with a file of another name and other properties. */
function makeProject(): string {
  const folder = emptyFolder();
  for (const project of ["before", "after"]) {
    put(folder, { [`${project}/modelsmith.yaml`]: settings, [`${project}/${file}`]: order });
  }
  edit(folder, `after/${file}`, "string", "number");
  renameSync(join(folder, "after", file), join(folder, "after", schemas, `new ${odd}.json`));
  put(folder, { [`after/${odd}.json`]: JSON.stringify(document) });
  return folder;
}

test("No name of a file or folder steers a terminal or ends a line, whatever command says it.", async () => {
  const folder = makeProject();
  const after = join(folder, "after");
  const lines = async (...args: readonly string[]): Promise<readonly string[]> => {
    const [text, json] = await Promise.all([run(after, ...args), run(after, ...args, "--json")]);
    expect(text.out + text.err + json.out + json.err).not.toMatch(hidden);
    expect(() => JSON.parse(json.out)).not.toThrow();
    return (text.out + text.err).trimEnd().split("\n");
  };
  const { out } = await run(after, "generate");
  expect(out).toMatch(/^generated .* → out a\\u001b[^\n]*\n$/);
  const manifest = readFileSync(join(after, `out ${odd}`, ".modelsmith.json"), "utf8");
  expect(manifest).not.toMatch(hidden);
  expect(await lines("inputs")).toHaveLength(3);
  expect(await lines("explain", className)).toHaveLength(6);
  expect(await lines("diff", "../before", ".")).toHaveLength(13);
  edit(after, `${schemas}/new ${odd}.json`, "number", "integer");
  const [advice, ...stale] = (await lines("check")).toReversed();
  expect(advice).toMatch(/^2 files not up to date/);
  expect(stale).toHaveLength(2);
  expect(stale.filter((line) => !line.startsWith("out a\\u001b"))).toEqual([]);
  const imported = await run(after, "import", `${odd}.json`, "--into", `into ${odd}`);
  expect(imported.out).toMatch(/^imported .* → into a\\u001b[^\n]*\n$/);
});

test("No name of a file is Markdown in a report of changes.", async () => {
  const folder = makeProject();
  const { out } = await run(folder, "diff", "before", "after", "--markdown");
  expect(out).not.toMatch(hidden);
  const rows = out.split("\n").filter((line) => line.includes(className));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    expect(row).toMatch(/^\|.*\|$/);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row.replace(/`[^`]*`/g, "")).not.toMatch(/[@#[\]<>`]|www/);
  }
});

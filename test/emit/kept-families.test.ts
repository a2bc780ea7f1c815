import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { collect } from "../../generator/diagnostics.js";
import type { Files } from "../../generator/emit/files.js";
import { type Printed, printApi } from "../../generator/emit/print-api.js";
import type { Api } from "../../generator/model/api.js";
import { build } from "../../generator/model/build.js";
import { parse } from "../../generator/schema/parse.js";
import { isJsonObject, type Json, type JsonObject } from "../../generator/source/json.js";
import { load } from "../../generator/source/load.js";
import { loadMixins } from "../../generator/source/load-mixins.js";
import { emptyFolder, put } from "../support/command-line.js";
import { readBlocks } from "../support/scenario.js";

describe("What is printed again", () => {
  const sources = {
    "a.yaml": "title: Apple\ntype: object\nproperties: { kind: { type: string } }",
    "b.yaml": "title: Basket\ntype: object\nproperties: { first: { $ref: a.yaml } }",
    "c.yaml": "title: Cart\ntype: array\nitems: { $ref: b.yaml }",
    "d.yaml":
      "title: Door\ntype: object\nproperties: { made: { type: string, format: date-time } }",
    "g.yaml": "title: Gate\ntype: object\ndependentSchemas: { key: { $ref: a.yaml } }",
    "h.yaml": "title: Hue\nenum: [red, green]",
    "e.yaml": "title: Ends\nanyOf: [{ minLength: 1, maximum: 1 }, { maxItems: 1, maximum: 2 }]",
  };
  const { "a.yaml": apple, "c.yaml": cart } = sources;

  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ["nothing when nothing was edited", {}, []],
    ["nothing when texts only moved", { "a.yaml": `# One of many.\n\n${apple}` }, []],
    ["what was edited", { "c.yaml": `${cart}\nminItems: 1` }, ["cart"]],
    [
      "what leads there",
      { "a.yaml": `${apple}\nrequired: [kind]` },
      ["apple", "basket", "cart", "gate"],
    ],
    ["what has less than before", { "h.yaml": "title: Hue\nenum: [red]" }, ["enums"]],
    [
      "what has another name now, and what mentions it",
      { "0.yaml": "title: Apple\ntype: string" },
      ["apple", "apple2", "basket", "cart", "gate"],
    ],
    ["what is new", { "f.yaml": "title: Fence\ntype: string" }, ["fence"]],
    ["what a new name hides", { "f.yaml": "title: Date\ntype: string" }, ["date", "door"]],
    [
      "what a new name leaves none",
      { "f.yaml": "title: EndsPart\ntype: string" },
      ["ends", "ends-part"],
    ],
  ])("is %s", async (_, edits, families) => {
    const folder = emptyFolder();
    put(folder, sources);
    const before = await printIn(folder);
    put(folder, edits);
    const after = await printIn(folder, before);
    const known = new Set(filesOf(before));
    const paths = filesOf(after).flatMap((file) =>
      known.has(file) ? [] : basename(file.path, ".ts"),
    );
    expect([...new Set(paths)].sort()).toEqual(families);
    expect(filesOf(after)).toEqual(filesOf(await printIn(folder)));
  });
});

test("After edits of every scenario, what is kept is what would be printed.", async () => {
  let [edits, kept] = [0, 0];
  for (const files of readScenarios()) {
    const folder = emptyFolder();
    put(folder, files);
    const first = await readApi(folder);
    if (first === undefined) continue;
    let before = await printApi(first, undefined, undefined);
    for (const edit of editsOf(files)) {
      put(folder, edit);
      const api = await readApi(folder);
      if (api === undefined) continue;
      const after = await printApi(api, undefined, before);
      const anew = await printApi(api, undefined, undefined);
      expect(filesOf(after), JSON.stringify(edit)).toEqual(filesOf(anew));
      const known = new Set(filesOf(before));
      edits++;
      kept += filesOf(after).filter((file) => known.has(file)).length;
      before = after;
    }
  }
  expect(edits).toBeGreaterThan(100);
  expect(kept).toBeGreaterThan(edits);
});

/** The files of each scenario, by path. */
function readScenarios(): readonly Readonly<Record<string, string>>[] {
  const folder = new URL("../cases/", import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const blocks = readBlocks(readFileSync(new URL(name, folder), "utf8"));
      const sources = blocks.filter(({ language }) => /^(?:yaml|json|typescript)$/.test(language));
      return Object.fromEntries(sources.map(({ info, text }) => [info, text]));
    });
}

/** Some files to put in the place of others, each with one object in it edited: far apart, and each in another way. */
function editsOf(
  files: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  const all = Object.entries(files).flatMap(([path, text]) =>
    path.endsWith(".ts")
      ? []
      : editsBelow(parseYaml(text)).map((value) => ({ [path]: JSON.stringify(value) })),
  );
  const step = all.length / editsOfEach;
  return Array.from({ length: editsOfEach }, (_, index) => all[Math.floor(index * step)] ?? {});
}

const editsOfEach = 4;

/** A value with one object in it edited, for every object in every way. */
function editsBelow(value: Json): readonly Json[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => editsBelow(item).map((edited) => value.with(at, edited)));
  }
  if (!isJsonObject(value)) return [];
  const below = Object.entries(value).flatMap(([key, each]) =>
    editsBelow(each).map((edited) => ({ ...value, [key]: edited })),
  );
  return [...below, ...edited(value)];
}

function edited(value: JsonObject): readonly Json[] {
  const { properties, type, title, required, $ref, enum: values } = value;
  const names = isJsonObject(properties) ? Object.keys(properties) : [];
  const [first = "", ...rest] = names;
  return [
    { ...value, description: "Edited." },
    { ...value, additionalProperties: false },
    Object.fromEntries(Object.entries(value).reverse()),
    { anyOf: [value, { type: "null" }] },
    ...(typeof type === "string"
      ? [{ ...value, type: type === "string" ? "integer" : "string" }]
      : []),
    ...(typeof title === "string" ? [{ ...value, title: `${title}Too` }] : []),
    ...(names.length > 0 ? [{ ...value, required: required === undefined ? [first] : [] }] : []),
    ...(isJsonObject(properties)
      ? [{ ...value, properties: { ...properties, [`${first}_too`]: properties[first] ?? {} } }]
      : []),
    ...(isJsonObject(properties)
      ? [
          {
            ...value,
            properties: Object.fromEntries(rest.map((name) => [name, properties[name] ?? {}])),
          },
        ]
      : []),
    ...(Array.isArray(values) ? [{ ...value, enum: [...values, "added"] }] : []),
    ...("const" in value ? [{ ...value, const: "edited" }] : []),
    ...($ref === undefined ? [] : [{ type: "string" }]),
  ];
}

async function printIn(folder: string, before?: Printed): Promise<Printed> {
  const api = await readApi(folder);
  if (api === undefined) throw new Error("the schemas are at fault");
  return printApi(api, undefined, before);
}

/** What the schemas in a folder are; undefined where they are at fault. */
async function readApi(folder: string): Promise<Api | undefined> {
  const { report, failed } = collect();
  const schemas = parse(await load(["."], report, { cwd: folder }), report);
  const mixins = await loadMixins(["."], report, { cwd: folder });
  const options = { namespace: "", naming: "camel", mixins: mixins.names } as const;
  const api = build(schemas, options, report);
  return failed() ? undefined : api;
}

function filesOf({ families }: Printed): Files {
  return [...families.values()].flatMap(({ files }) => files);
}

import { readdir, readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { type Change, diff, verdictOf } from "../generator/diff/diff.js";
import { rules } from "../generator/diff/rules.js";
import type { Files } from "../generator/emit/files.js";
import { compilePackages } from "./support/compile-packages.js";
import { generatePackage, type Stages } from "./support/generate-package.js";
import { type Block, readBlocks, replaceBlocks } from "./support/scenario.js";
import { writeConsumer } from "./support/write-consumer.js";

/**
 * Every section of a file in test/diff is a scenario: prose, a state of a schema set (`yaml before` and perhaps a file name),
 * another (`yaml after`), and the changes between them with the verdict (`text`). UPDATE=1 rewrites the latter. The package of
 * every state after is compiled together with a program written against the state before: it fails when the types
 * changed for the worse, unless the scenario says `The compiler does not notice`, and why.
 */
const scenarios = new URL("./diff/", import.meta.url).pathname;
const output = new URL("../.tmp/diff/", import.meta.url).pathname;
const update = process.env.UPDATE === "1";

const files = (await readdir(scenarios)).filter((name) => name.endsWith(".md")).sort();
const sections = new Map<string, readonly string[]>();
for (const file of files)
  sections.set(file, (await readFile(scenarios + file, "utf8")).split(/^(?=## )/m));
const texts = new Map(
  [...sections].flatMap(([file, parts]) =>
    parts.flatMap((text, index) => (index === 0 ? [] : [[nameOf(file, text), text] as const])),
  ),
);
const states = new Map<string, { readonly before: Stages; readonly after: Stages }>();
let said = "";

beforeAll(async () => {
  const packages = new Map<string, Files>();
  for (const [name, text] of texts) {
    const [before, after] = [await stateOf(text, "before"), await stateOf(text, "after")];
    states.set(name, { before, after });
    const consumer = { path: "src/consumer.ts", text: writeConsumer(before.api, ".") };
    packages.set(`${folderOf(name)}.before`, withoutRuntime([...before.files, consumer]));
    packages.set(`${folderOf(name)}.after`, withoutRuntime([...after.files, consumer]));
    packages.set("shared", before.files.filter(isRuntime));
  }
  said = await compilePackages(output, packages);
});

describe.each([...texts.keys()])("%s", (name) => {
  test("is told as the scenario tells it", () => {
    const quoted = readBlocks(texts.get(name) ?? "").find(({ language }) => language === "text");
    if (!update) expect(tell(changesOf(name))).toBe(quoted?.text);
  });

  test("breaks a program that is written against the state before when the types say so", () => {
    const faults = (state: string): readonly string[] =>
      said.split("\n").filter((line) => line.includes(`/${folderOf(name)}.${state}/`));
    expect(faults("before")).toEqual([]);
    const isMajor = verdictOf(changesOf(name), "types") === "major";
    const isUnnoticed = texts.get(name)?.includes("The compiler does not notice") === true;
    const consumer = faults("after").filter((line) => line.includes("consumer.ts"));
    expect(faults("after")).toEqual(consumer);
    expect(consumer.length > 0, faults("after").join("\n")).toBe(isMajor && !isUnnoticed);
  });

  test("finds nothing between a state and itself", () => {
    const { before, after } = states.get(name) ?? {};
    for (const state of [before, after])
      if (state !== undefined) expect(diff(state.api, state.api)).toEqual([]);
  });
});

test("every rule has a scenario", () => {
  const found = new Set([...texts.keys()].flatMap((name) => changesOf(name).map(({ id }) => id)));
  expect(Object.keys(rules).filter((id) => !found.has(id as keyof typeof rules))).toEqual([]);
});

function changesOf(name: string): readonly Change[] {
  const state = states.get(name);
  if (state === undefined) throw new Error(`${name} was not generated`);
  return diff(state.before.api, state.after.api);
}

test.runIf(update)("scenarios are rewritten", async () => {
  for (const [file, parts] of sections) {
    const rewritten = parts.map((text, index) => {
      if (index === 0) return text;
      const told = tell(changesOf(nameOf(file, text)));
      return replaceBlocks(text, ({ language }) => (language === "text" ? told : undefined));
    });
    await writeFile(scenarios + file, rewritten.join(""));
  }
});

/** Changes as scenarios quote them, with the line each is at in both states. */
function tell(changes: readonly Change[]): string {
  const lines = changes.map(({ level, axis, id, declaration, message, before, after }) => {
    const places = `${before ?? "nowhere"} → ${after ?? "nowhere"}`;
    return `${level} ${axis} ${id} ${declaration}: ${message} (${places})\n`;
  });
  return `${lines.join("")}verdict: ${verdictOf(changes)}\n`;
}

async function stateOf(text: string, state: string): Promise<Stages> {
  const blocks = readBlocks(text).filter(({ info }) => info.split(" ")[0] === state);
  const named = blocks.map((block): [string, string] => [fileOf(block), block.text]);
  return generatePackage(Object.fromEntries(named));
}

function fileOf({ info }: Block): string {
  return info.split(" ")[1] ?? "pets.yaml";
}

/** The runtime is the same in every package; compiled once, it takes a small part of the time. */
function withoutRuntime(files: Files): Files {
  return files
    .filter((file) => !isRuntime(file))
    .map(({ path, text }) => {
      const up = "../".repeat(path.split("/").length);
      return {
        path,
        text: text.replaceAll(/"(?:\.\.?\/)+runtime\//g, `"${up}shared/src/runtime/`),
      };
    });
}

function isRuntime({ path }: Files[number]): boolean {
  return path.startsWith("src/runtime/");
}

function nameOf(file: string, section: string): string {
  const title = /^## (.*)/.exec(section)?.[1] ?? "";
  return `${file.replace(/\.md$/, "")}: ${title}`;
}

function folderOf(name: string): string {
  return name.replace(/\W+/g, "-");
}

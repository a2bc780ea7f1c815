// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { cases } from "./case.js";
import { TypeQuestions } from "./judge-types.js";
import { judgeValues } from "./judge-values.js";
import { makeAll } from "./make-all.js";
import { tools } from "./tools.js";

// Writes the tables of docs/peers.md: every tool on every case, judged by programs.

const page = new URL("../../docs/peers.md", import.meta.url);
const ok = "yes";
const none = "–";

const questions = new TypeQuestions();
/** @type {Map<string, { types: string, values: string }>} */
const cells = new Map();
/** @type {Map<string, import("./tools.js").Output>} */
const outputs = new Map();

for (const [index, tool] of tools.entries()) {
  const made = await makeAll(index, cases.length);
  let failures = 0;
  for (const [number, one] of cases.entries()) {
    const place = `${index}/${number}`;
    if (tool.openApi && one.jsonSchemaOnly) cells.set(place, { types: none, values: none });
    else {
      const { output, crash } = made[number] ?? {};
      cells.set(place, { types: "crashes", values: tool.validates ? "crashes" : none });
      if (output === undefined) {
        failures++;
        console.log(`${tool.name}: ${one.title}: ${crash}`);
      } else {
        outputs.set(place, output);
        questions.add(place, one, output);
      }
    }
  }
  console.log(`${tool.name}: ${failures} crashes`);
}

const failed = questions.ask();
for (const [place, output] of outputs) {
  const [tool, number] = place.split("/").map(Number);
  const one = cases[number ?? 0];
  const validates = tools[tool ?? 0]?.validates === true;
  if (one === undefined) continue;
  const types = judgeTypes(one, failed.get(place) ?? new Set());
  const faults = validates ? [...(await judgeValues(one, place, output))] : [];
  const values = faults.length === 0 ? ok : faults.join(", ");
  cells.set(place, { types, values: validates ? values : none });
}

/**
 * @param {import("./case.js").Case} one
 * @param {ReadonlySet<string>} wrong
 */
function judgeTypes(one, wrong) {
  const names = [...wrong];
  if (wrong.has("output")) return "does not compile";
  if (wrong.has("never")) return "never";
  if (wrong.has("untyped") && one.untypedIsRight !== true) return "untyped";
  const faults = [
    names.some((name) => name.startsWith("valid")) && "refuses a valid value",
    names.some((name) => name.startsWith("refused")) && "accepts an invalid value",
    wrong.has("narrow") && "does not narrow",
  ].filter((fault) => fault !== false);
  return faults.length === 0 ? ok : faults.join(", ");
}

/**
 * @param {"types" | "values"} kind
 * @param {readonly number[]} shown Indexes of tools.
 */
function table(kind, shown) {
  const head = ["case", ...shown.map((index) => tools[index]?.name)];
  const rows = cases.map(({ title }, number) => [
    title,
    ...shown.map((index) => cells.get(`${index}/${number}`)?.[kind]),
  ]);
  const sums = shown.map((index) => {
    const all = cases.map((_, number) => cells.get(`${index}/${number}`)?.[kind]);
    const asked = all.filter((cell) => cell !== none);
    return `**${asked.filter((cell) => cell === ok).length} of ${asked.length}**`;
  });
  return [head, head.map(() => "---"), ...rows, ["**yes**", ...sums]]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

const everyTool = tools.map((_, index) => index);
const validators = everyTool.filter((index) => tools[index]?.validates);
const versions = tools.map(
  ({ name, package: from, input }) => `| ${name} | ${versionOf(from)} | ${input} |`,
);
const text = [
  "<!-- tables -->",
  `| tool | version | is given |\n|---|---|---|\n${versions.join("\n")}`,
  "## Types",
  table("types", everyTool),
  "## At run time",
  table("values", validators),
  "<!-- end -->",
].join("\n\n");
const before = readFileSync(page, "utf8");
writeFileSync(
  page,
  before.replace(/<!-- tables -->[\s\S]*<!-- end -->/, () => text),
);

/** @param {string} name */
function versionOf(name) {
  for (const base of ["../node_modules/", "../../node_modules/"]) {
    try {
      const url = new URL(`${base}${name}/package.json`, import.meta.url);
      return JSON.parse(readFileSync(url, "utf8")).version;
    } catch {}
  }
  return "this repository";
}

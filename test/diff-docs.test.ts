import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { axisOf, type RuleId, rules } from "../generator/diff/rules.js";
import { diff, type RuleId as PublicRuleId } from "../generator/index.js";
import type { Comparison } from "./history/compare-states.js";
import { readBlocks, replaceBlocks } from "./support/scenario.js";
import { inTemporaryFolder } from "./support/temporary-folder.js";

/** What docs/diff.md shows is what is. UPDATE=1 rewrites it. */
const path = new URL("../docs/diff.md", import.meta.url);
const history = new URL("history/results.json", import.meta.url);
const page = await readFile(path, "utf8");

test("the page of diff lists the rules, and shows a change as it is printed", async () => {
  expect(readBlocks(page).filter(({ info }) => info === "change")).toHaveLength(1);
  const change = await sampleChange();
  const shown = replaceBlocks(page, ({ info }) => (info === "change" ? change : undefined));
  const results: readonly Result[] = JSON.parse(await readFile(history, "utf8"));
  const expected = fill(fill(shown, "rules", ruleTable()), "history", historyTable(results));
  if (process.env.UPDATE === "1") await writeFile(path, expected);
  else expect(page).toBe(expected);
});

/** Puts a text between the two comments that name its place. */
function fill(markdown: string, name: string, text: string): string {
  const [before, rest] = markdown.split(`<!-- ${name} -->\n`);
  const [, after] = rest?.split(`<!-- end of ${name} -->`) ?? [];
  if (after === undefined) throw new Error(`the page has no place for ${name}`);
  return `${before}<!-- ${name} -->\n${text}<!-- end of ${name} -->${after}`;
}

interface Result extends Comparison {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function historyTable(results: readonly Result[]): string {
  const rows = results.map(
    ({ name, before, after, declarations, types, wire, changes, errors }) =>
      `| ${name} ${before} → ${after} | ${declarations} | ${changes.major} / ${changes.minor} / ${changes.patch} | ${wire} | ${types} | ${errors} |`,
  );
  return `| step | declarations | changes: major / minor / patch | wire | types | errors |\n|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function ruleTable(): string {
  const ids = Object.keys(rules).filter((id): id is RuleId => id in rules);
  const rows = (["wire", "types"] as const).flatMap((axis) =>
    ids.filter((id) => axisOf(id) === axis).map((id) => row(axis, id)),
  );
  return `| rule | axis | read / sent | what happened | why it matters |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function row(axis: string, id: PublicRuleId): string {
  const { read, sent, message, why } = rules[id];
  const levels = read === sent ? read : `${read} / ${sent}`;
  const said = message.replaceAll(/`?\{(\w+)\}`?/g, "*$1*");
  return `| \`${id}\` | ${axis} | ${levels} | ${said} | ${why} |`;
}

async function sampleChange(): Promise<string> {
  const schema = (type: string): string =>
    `$defs:\n  Pet:\n    type: object\n    properties:\n      size: { type: ${type} }\n`;
  const files = { "v1.yaml": schema("integer"), "v2.yaml": schema("number") };
  return inTemporaryFolder(files, async (cwd) => {
    const { changes } = await diff({ before: "v1.yaml", after: "v2.yaml", cwd });
    return `${JSON.stringify(changes[0], undefined, 2)}\n`;
  });
}

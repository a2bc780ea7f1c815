import type { Outcome } from "./run-file.js";

/** How many tests of a file there are, and how many came out as the suite says. */
export interface Tally {
  readonly tests: number;
  readonly passed: number;
  /** Tests whose value is valid. */
  readonly valid: number;
  /** How many of those came back as they were. */
  readonly returned: number;
}

/** The tallies of a draft, by the name of the file. */
export type DraftResults = ReadonlyMap<string, Tally>;

const none: Tally = { tests: 0, passed: 0, valid: 0, returned: 0 };

/** Counts what became of the tests of one file. */
export function tally(outcomes: readonly Outcome[]): Tally {
  const valid = outcomes.filter((outcome) => outcome.valid);
  return {
    tests: outcomes.length,
    passed: outcomes.filter(({ failure }) => failure === undefined).length,
    valid: valid.length,
    returned: valid.filter(({ changed }) => changed === undefined).length,
  };
}

/** The sums and the table by keyword, as `docs/conformance.md` shows them. */
export function renderResults(byDraft: ReadonlyMap<string, DraftResults>): string {
  const drafts = [...byDraft.keys()];
  const names = [...byDraft.values()].flatMap((results) => [...results.keys()]);
  const sections = sectionsOf([...new Set(names)].sort());
  const sums = sections.map(({ title, files }) => {
    const all = drafts.map((draft) => sum(files.map((file) => byDraft.get(draft)?.get(file))));
    return [title, ...[...all, sum(all)].map(({ passed, tests }) => shownOf(passed, tests))];
  });
  const whole = drafts.map((draft) => sum([...(byDraft.get(draft)?.values() ?? [])]));
  const returned = [...whole, sum(whole)].map(({ returned, valid }) => shownOf(returned, valid));
  const totals = table(
    ["", ...drafts.map(shownDraft), "all"],
    [...sums, ["valid values that come back unchanged", ...returned]],
  );
  const tables = sections.map(({ title, files, prefix }) => {
    const rows = files.map((file) => [
      `\`${file.slice(prefix.length).replace(/\.json$/, "")}\``,
      ...drafts.map((draft) => cell(byDraft.get(draft)?.get(file))),
    ]);
    return `## ${title}\n\n${table(["file of the suite", ...drafts.map(shownDraft)], rows)}`;
  });
  return [totals, ...tables].join("\n\n");
}

interface Section {
  readonly title: string;
  readonly prefix: string;
  readonly files: readonly string[];
}

function sectionsOf(files: readonly string[]): readonly Section[] {
  const isFormat = (file: string): boolean => file.startsWith("optional/format/");
  const isOptional = (file: string): boolean => file.startsWith("optional/") && !isFormat(file);
  return [
    { title: "Required", prefix: "", files: files.filter((file) => !file.includes("/")) },
    { title: "Optional", prefix: "optional/", files: files.filter(isOptional) },
    { title: "Formats", prefix: "optional/format/", files: files.filter(isFormat) },
  ];
}

function sum(tallies: readonly (Tally | undefined)[]): Tally {
  return tallies.reduce<Tally>(
    (total, { tests, passed, valid, returned } = none) => ({
      tests: total.tests + tests,
      passed: total.passed + passed,
      valid: total.valid + valid,
      returned: total.returned + returned,
    }),
    none,
  );
}

/** Nothing where the draft has no such file. */
function cell(found: Tally | undefined): string {
  return found === undefined ? "" : shownOf(found.passed, found.tests);
}

function shownOf(part: number, whole: number): string {
  const [shown, all] = [part, whole].map((count) => count.toLocaleString("en-US"));
  return part === whole ? `${shown}` : `**${shown} of ${all}**`;
}

function shownDraft(draft: string): string {
  return draft.replace("draft", "").replace(/^\d$/, "draft $&");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

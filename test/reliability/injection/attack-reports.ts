import { expect } from "vitest";
import { diffMarkdown } from "../../../generator/command-line/diff-markdown.js";
import { toJson } from "../../../generator/command-line/presentation.js";
import { formatDiagnostic } from "../../../generator/diagnostics.js";
import { markCode } from "../../../generator/diff/mark-code.js";
import type { Source } from "../../../generator/source/source.js";

/** What a terminal acts on or does not show, apart from tabs and line feeds. */
const unprintable =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Asserts that a text in a message, in the line it is about or in a file's name steers no terminal and is no Markdown. */
export function attackReports(text: string): void {
  const source: Source = {
    path: `${text}.json`,
    uri: "file:///a.json",
    text: text.replaceAll("\n", " "),
    value: null,
    locate: () => ({ line: 1, column: 1 }),
  };
  for (const severity of ["error", "warning"] as const) {
    const diagnostic = { severity, message: text, source, position: { line: 1, column: 3 } };
    const shown = formatDiagnostic({ code: "file-empty", ...diagnostic });
    expect(shown).not.toMatch(unprintable);
    expect(shown.split("\n").length).toBeLessThan(4);
  }
  const json = toJson({ [text]: [text] });
  expect(json).not.toMatch(unprintable);
  expect(JSON.parse(json)).toEqual({ [text]: [text] });
  const marked = markCode(text);
  expect(marked).not.toMatch(unprintable);
  expect(marked).toMatch(/^`[^`\s]*(?: [^`\s]*)*`$/);
  checkMarkdown(text, marked);
}

/** A table of changes has one row for a change, with four cells, and no marks but those of code. */
function checkMarkdown(text: string, marked: string): void {
  const change = {
    id: "export-removed",
    level: "major",
    axis: "types",
    namespace: "",
    declaration: text,
    before: `${text}.json:1:1`,
    after: null,
    message: `${marked} is gone`,
  } as const;
  const report = diffMarkdown({
    ok: true,
    diagnostics: [],
    verdict: "major",
    axes: { wire: "none", types: "major" },
    changes: [change],
  });
  expect(report).not.toMatch(unprintable);
  const row = report.split("\n").find((line) => line.includes("is gone")) ?? "";
  expect(row).toMatch(/^\| .*? \| `[^`]*` → gone \| .* \|$/);
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  const words = row.replace(/`[^`]*`/g, "").replace(/&#\d+;/g, "");
  expect(words).not.toMatch(/[*_[\]<>&~@!`]/);
}

import ts from "typescript-6";
import { expect, test } from "vitest";
import { declarationDocs } from "../../generator/emit/docs-text.js";

/** The lines of the comment that a description becomes. */
function linesOf(text: string): readonly string[] {
  const [comment = ""] = declarationDocs({ text, deprecated: false });
  return comment.split("\n").slice(comment.startsWith("\n") ? 1 : 0);
}

test("the lines of a paragraph are joined, paragraphs stay apart", () => {
  expect(linesOf("One\nsentence  here.\n \nAnother.")).toEqual([
    "One sentence here.",
    "",
    "Another.",
  ]);
});

test("items of a list keep their lines, and their depth", () => {
  const text = "One of:\n* `a` - first\n  of all\n* `b`\n   1. inner\n\n  Still `b`.\n\nEnd.";
  expect(linesOf(text)).toEqual([
    "One of:",
    "* `a` - first of all",
    "* `b`",
    "   1. inner",
    "",
    "      Still `b`.",
    "",
    "End.",
  ]);
});

test("a long item goes on below its text", () => {
  const [first, second] = linesOf(`A list:\n- ${"word ".repeat(30)}`).slice(1);
  expect(first).toMatch(/^- word.*word$/);
  expect(second).toMatch(/^ {2}word/);
});

test.each([
  [
    "fenced code",
    'Like\n```json\n{\n\t"a": 1\n}\n```\nthat.',
    ["Like", "```json", "{", '    "a": 1', "}", "```", "that."],
  ],
  ["a fence that never ends", "```\na\n  b", ["```", "a", "  b"]],
  [
    "indented code",
    "Like\n\n    a {\n      b\n    }\n\nthat.",
    ["Like", "", "    a {", "      b", "    }", "", "that."],
  ],
  ["quotes", "> [!NOTE]\n> Mind this.", ["> [!NOTE]", "> Mind this."]],
  ["tables", "| a | b |\n|---|---|\n| 1 | 2 |", ["| a | b |", "|---|---|", "| 1 | 2 |"]],
  [
    "headings",
    "# Pets\nThey bark.\n## Cats\nThey do not.",
    ["# Pets", "They bark.", "## Cats", "They do not."],
  ],
])("%s is kept", (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test("a dash, a number or a star inside a sentence marks nothing", () => {
  const text = "From 1 - 2.\n-5 is less, 3.5 too.\n**Bold** *is* it.";
  expect(linesOf(text)).toEqual(["From 1 - 2. -5 is less, 3.5 too. **Bold** *is* it."]);
});

test.each([
  "@deprecated by nobody",
  "Made by\n\n@someone else",
  "```\n@Component\n```",
  "Code:\n\n    @Component\n    class A",
  `${"word ".repeat(18)} @someone stands at the start of a line`,
  "- @first\n- @second",
  "1. @first\n\n> @second",
])("no text of a schema becomes a tag of the comment: %j", (text) => {
  const lines = linesOf(text);
  const source = `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\nclass A {}`;
  const [statement] = ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest, true).statements;
  expect(statement && ts.getJSDocTags(statement).map(({ tagName }) => tagName.text)).toEqual([]);
});

test("no text of a schema ends the comment", () => {
  const lines = linesOf("*/ alert(1)\n\n    */ alert(2)\n\n- a */ b\n- /");
  expect(lines.join("\n")).not.toContain("*/");
});

import { expect, test } from "vitest";
import { collect, formatDiagnostic, nearest, toData } from "../../generator/diagnostics.js";
import type { Source } from "../../generator/source/source.js";

/** A source in which every pointer leads to one place. */
function sourceAt(path: string, text: string, line: number, column: number): Source {
  const locate = () => ({ line, column });
  return { path, uri: `file:///${path}`, text, value: null, locate };
}

function format(text: string, line: number, column: number, path = "a.yaml"): string {
  const { report, diagnostics } = collect();
  report(
    "not-a-schema",
    { source: sourceAt(path, text, line, column), pointer: "" },
    { found: "1" },
  );
  return diagnostics().map(formatDiagnostic).join("\n");
}

const said = "a schema is an object or a boolean, not 1";

test("shows the place, the message, the line and a caret", () => {
  expect(format("one\ntwo: 2\nthree", 2, 6)).toBe(
    [`a.yaml:2:6: ${said}`, "  two: 2", "       ^"].join("\n"),
  );
});

test("keeps tabs, so that the caret lines up at any width", () => {
  expect(format("\ta\tb", 1, 4)).toBe([`a.yaml:1:4: ${said}`, "  \ta\tb", "  \t \t^"].join("\n"));
});

test("cuts a long line around the place", () => {
  const [, line = "", caret = ""] = format(`${"a".repeat(500)}B${"c".repeat(500)}`, 1, 501).split(
    "\n",
  );
  expect(line.length).toBeLessThan(110);
  expect(line[caret.indexOf("^")]).toBe("B");
  expect(line.startsWith("  …a") && line.endsWith("c…")).toBe(true);
});

test("makes control characters and changes of direction visible, also in messages and paths", () => {
  const shown = format('\u001b[31m"\u202e"\u0000x', 1, 9, "a\u2066.yaml");
  expect(shown).toBe(
    [`a\\u2066.yaml:1:9: ${said}`, '  \\u001b[31m"\\u202e"\\u0000x', "                    ^"].join(
      "\n",
    ),
  );
  const { report, diagnostics } = collect();
  report("file-not-found", undefined, { path: "\u001b[2J\n" });
  expect(diagnostics().map(formatDiagnostic)).toEqual([
    "no such file or folder: \\u001b[2J\\u000a",
  ]);
});

test("has no excerpt where the line is empty or the text has no such line", () => {
  expect(format("", 1, 1)).toBe(`a.yaml:1:1: ${said}`);
  expect(format("a", 7, 1)).toBe(`a.yaml:7:1: ${said}`);
});

test("sorts by file, line and column, and says the same once", () => {
  const { report, diagnostics } = collect();
  for (const [path, line, column] of [
    ["b", 1, 1],
    ["a", 10, 1],
    ["a", 9, 9],
    ["a", 9, 8],
    ["a", 9, 8],
  ] as const) {
    report("file-empty", { source: sourceAt(path, "x", line, column), pointer: "" }, {});
  }
  report("file-not-found", undefined, { path: "c" });
  expect(
    diagnostics()
      .map(toData)
      .map(({ file, line, column }) => [file, line, column]),
  ).toEqual([
    [null, null, null],
    ["a", 9, 8],
    ["a", 9, 9],
    ["a", 10, 1],
    ["b", 1, 1],
  ]);
});

test("an empty package is no news when a file could not be read", () => {
  const { report, diagnostics } = collect();
  report("no-models", undefined, {});
  expect(diagnostics().map(({ code }) => code)).toEqual(["no-models"]);
  report("file-empty", { source: sourceAt("a", "", 1, 1), pointer: "" }, {});
  expect(diagnostics().map(({ code }) => code)).toEqual(["file-empty"]);
});

test("a warning is no failure, an error is", () => {
  const { report, failed, diagnostics } = collect();
  report("dialect-unknown", undefined, { uri: "x" });
  expect(failed()).toBe(false);
  expect(diagnostics().map(formatDiagnostic)).toEqual([
    'warning: unknown dialect "x"; read as 2020-12',
  ]);
  report("no-models", undefined, {});
  expect(failed()).toBe(true);
});

test("fills holes with text as it is, cut when nobody could read it", () => {
  const { report, diagnostics } = collect();
  report("file-unreadable", undefined, { path: "{reason}$&", reason: "x".repeat(1000) });
  const [message = ""] = diagnostics().map(({ message }) => message);
  expect(message.startsWith("cannot read {reason}$&: xxx")).toBe(true);
  expect(message.length).toBeLessThan(200);
});

test.each([
  ["requierd", "required"],
  ["propertes", "properties"],
  ["requiredd", "required"],
  ["Required", "required"],
  ["rekuired", "required"],
  ["required", undefined],
  ["reqiured", "required"],
  ["rqeuierd", undefined],
  ["typ", undefined],
  ["tpye", "type"],
  ["", undefined],
])("the nearest of some words to %j is %j", (written, expected) => {
  expect(nearest(written, ["type", "required", "properties"])).toBe(expected);
});

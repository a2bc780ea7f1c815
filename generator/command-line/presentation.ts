import { styleText } from "node:util";
import { type Diagnostic, formatDiagnostic, makeLinesVisible } from "../diagnostics.js";

/** How a result is shown. */
export interface Style {
  /** One JSON document for programs instead of text for people. */
  readonly json: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  readonly colors: boolean;
  /** How long the run took. */
  readonly time: string;
}

/** What goes where: without an end of line, empty for nothing. */
export interface Presentation {
  readonly out: string;
  readonly err: string;
}

/** A result that holds diagnostics. */
interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
}

/** One JSON document for programs, to be read by people too. */
export function toJson(value: unknown): string {
  return makeLinesVisible(JSON.stringify(value, undefined, 2));
}

/** The same in one line, where one follows the other. */
export function toJsonLine(value: unknown): string {
  return makeLinesVisible(JSON.stringify(value));
}

/** Whether work of somebody was replaced. */
export function isReplacement({ code }: Diagnostic): boolean {
  return code === "output-changed-by-hand";
}

/** All there is to say about the input, with the lines and carets. That work was replaced is said to those too who want no warnings. */
export function presentDiagnostics({ diagnostics }: Diagnosed, style: Style): string {
  const shown = diagnostics.filter(
    (each) => each.severity === "error" || isReplacement(each) || !style.quiet,
  );
  return join(...shown.map((diagnostic) => presentDiagnostic(diagnostic, style.colors)));
}

/** How many faults there are: `1 error, 2 warnings`. */
export function tally({ diagnostics }: Diagnosed): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return warnings === 0
    ? count(errors, "error")
    : `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

/** A number of things: `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The lines that say something. */
export function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}

function presentDiagnostic(diagnostic: Diagnostic, colors: boolean): string {
  const text = formatDiagnostic(diagnostic);
  if (!colors) return text;
  const [head = "", line, caret] = text.split("\n");
  const color = diagnostic.severity === "error" ? "red" : "yellow";
  if (line === undefined || caret === undefined) return styleText(["bold", color], head);
  return [styleText("bold", head), line, styleText(color, caret)].join("\n");
}

import { styleText } from "node:util";
import type { CheckResult, CommandResult, GenerateResult } from "./commands.js";
import { type Diagnostic, formatDiagnostic, toData } from "./diagnostics.js";

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

/** What is printed after `generate`. */
export function presentGenerate(result: GenerateResult, style: Style): Presentation {
  const { ok, diagnostics, files } = result;
  if (style.json)
    return { out: toJson({ ok, diagnostics: diagnostics.map(toData), files }), err: "" };
  const err = presentDiagnostics(result, style);
  if (!ok) return { out: "", err: join(err, `${tally(result)}: nothing was written`) };
  if (style.quiet) return { out: "", err };
  const { written, removed, unchanged } = files;
  const changes = [
    `${written.length} written`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    `${unchanged.length} unchanged`,
  ].join(", ");
  const made = `${count(written.length + unchanged.length, "file")} from ${count(result.sources, "schema")}`;
  return { out: `generated ${made} in ${style.time} (${changes}) → ${result.out}`, err };
}

/** What is printed after `check`. */
export function presentCheck(result: CheckResult, style: Style): Presentation {
  const { ok, diagnostics, stale, out } = result;
  if (style.json) {
    const shown = stale.map(({ file, reason }) => ({ file, reason }));
    return { out: toJson({ ok, stale: shown, diagnostics: diagnostics.map(toData) }), err: "" };
  }
  const err = presentDiagnostics(result, style);
  if (stale.length > 0) {
    const lines = stale.map(({ file, reason }) => `${out}/${file}: ${reason}`);
    const advice = `${count(stale.length, "file")} not up to date: run \`modelsmith generate\` and commit the result`;
    return { out: "", err: join(err, ...lines, advice) };
  }
  if (!ok) return { out: "", err: join(err, `${tally(result)}: nothing was compared`) };
  if (style.quiet) return { out: "", err };
  const made = `${count(result.fresh.length, "file")} from ${count(result.sources, "schema")}`;
  return { out: `${out} is up to date: ${made}, checked in ${style.time}`, err };
}

function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

function presentDiagnostics({ diagnostics }: CommandResult, style: Style): string {
  const shown = diagnostics.filter(({ severity }) => severity === "error" || !style.quiet);
  return join(...shown.map((diagnostic) => presentDiagnostic(diagnostic, style.colors)));
}

function presentDiagnostic(diagnostic: Diagnostic, colors: boolean): string {
  const text = formatDiagnostic(diagnostic);
  if (!colors) return text;
  const [head = "", line, caret] = text.split("\n");
  const color = diagnostic.severity === "error" ? "red" : "yellow";
  if (line === undefined || caret === undefined) return styleText(["bold", color], head);
  return [styleText("bold", head), line, styleText(color, caret)].join("\n");
}

function tally({ diagnostics }: CommandResult): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return warnings === 0
    ? count(errors, "error")
    : `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}

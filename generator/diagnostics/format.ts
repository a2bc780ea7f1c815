import type { Diagnostic } from "../diagnostics.js";
import type { Source } from "../source/source.js";

/**
 * A diagnostic as text for a terminal: `file:line:column: message`, then the line and a caret under the place.
 * Tabs stay, so that the caret lines up at any tab width; other control characters are made visible, so that
 * an input cannot steer the terminal.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, message, source, position } = diagnostic;
  const said = makeVisible(severity === "warning" ? `warning: ${message}` : message);
  if (source === undefined || position === undefined) return said;
  const head = `${makeVisible(source.path)}:${position.line}:${position.column}: ${said}`;
  const line = linesOf(source)[position.line - 1] ?? "";
  if (line.trim() === "") return head;
  return `${head}\n${excerpt(line, position.column - 1)}`;
}

/** Split once a source; a file with many faults would otherwise be split for each. */
const splitSources = new WeakMap<Source, readonly string[]>();

function linesOf(source: Source): readonly string[] {
  const known = splitSources.get(source);
  if (known !== undefined) return known;
  const lines = source.text.split(/\r?\n/);
  splitSources.set(source, lines);
  return lines;
}

const maxWidth = 100;
const indent = "  ";

function excerpt(line: string, column: number): string {
  const start = column > maxWidth - 20 ? column - maxWidth / 2 : 0;
  const end = start + maxWidth;
  const before = (start > 0 ? "…" : "") + makeVisible(line.slice(start, column));
  const after = makeVisible(line.slice(column, end)) + (end < line.length ? "…" : "");
  return `${indent}${before}${after}\n${indent}${before.replace(/[^\t]/g, " ")}^`;
}

/** Control characters except tabs, lone surrogates, line separators, and what is not seen or changes the direction of text. */
const unprintable = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text with what a terminal would act on, or not show, made visible. */
export function makeVisible(text: string): string {
  return text.replace(unprintable, (character) => character.split("").map(escapeUnit).join(""));
}

/** The same of several lines. JSON still means the same. */
export function makeLinesVisible(text: string): string {
  return text.split("\n").map(makeVisible).join("\n");
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

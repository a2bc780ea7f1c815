/**
 * Marks a line that carries its own indentation. ts-morph moves what continues an expression in by a level, which is taken
 * back when a file is printed. No text of a schema can hold the mark raw.
 */
export const outdent = "\u0001";

/** An expression whose lines carry their own indentation, and which starts on the line it belongs to. */
export function startLines(lines: readonly string[]): string {
  return lines.join(`\n${outdent}`);
}

/** An expression or type on lines of its own, one level in. */
export function lowerLines(lines: readonly string[]): string {
  return `\n${lines.join("\n")}`;
}

/** An expression or type behind a sign, in a line with this margin: `= value`, `: type`. */
export function behind(sign: "=" | ":", text: string, margin: string): string {
  if (!text.includes("\n")) return `${sign} ${text}`;
  const lines = text
    .replaceAll("\n", `\n${margin}  `)
    .replaceAll(`\n${margin}  ${outdent}`, `\n${margin}`);
  return lines.startsWith("\n") ? sign + lines : `${sign} ${lines}`;
}

import { memberName } from "./literal.js";

/** An object literal before it is laid out: members in order, each an expression or an object again. */
export type ObjectText = ReadonlyMap<string, string | ObjectText>;

const maxWidth = 100;

/**
 * Lines of an object literal: one where it fits beside the `before` characters of its line, else one member a line. `margin`: how
 * far all lines will be moved to the right.
 */
export function objectLines(
  object: ObjectText,
  before: number,
  margin: number,
  indent: string = "",
): readonly string[] {
  const line = onOneLine(object, maxWidth - before);
  if (line !== undefined) return [line];
  const lines = ["{"];
  for (const [key, value] of object) {
    const start = `${indent}  ${memberName(key)}: `;
    if (typeof value === "string") {
      lines.push(
        ...value
          .split("\n")
          .map((text, index) => (index === 0 ? start + text : `${indent}  ${text}`)),
      );
      lines[lines.length - 1] += ",";
      continue;
    }
    const [first = "", ...rest] = objectLines(
      value,
      margin + start.length + ",".length,
      margin,
      `${indent}  `,
    );
    lines.push(start + first, ...rest);
    lines[lines.length - 1] += ",";
  }
  return [...lines, `${indent}}`];
}

/** Undefined where a line has not that much room, which is found out before most of a long object is looked at. */
function onOneLine(object: ObjectText, room: number): string | undefined {
  if (object.size === 0) return room < 2 ? undefined : "{}";
  let line = "{ ";
  for (const [key, value] of object) {
    line += line.length > 2 ? `, ${memberName(key)}: ` : `${memberName(key)}: `;
    const rest = room - line.length - " }".length;
    const text = typeof value === "string" ? value : onOneLine(value, rest);
    if (text === undefined || text.length > rest || text.includes("\n")) return undefined;
    line += text;
  }
  return `${line} }`;
}

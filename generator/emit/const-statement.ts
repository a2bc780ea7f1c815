import { lowerLines } from "./lines.js";
import { type ObjectText, objectLines } from "./object-text.js";
import type { Statement } from "./print.js";
import { StructureKind } from "./structure-kind.js";

/** A const made by a call that bundlers may drop. The line break matters: without it tsc loses the comment. */
export function constStatement(
  name: string,
  type: string,
  maker: string,
  object: ObjectText,
): Statement {
  const call = `/* @__PURE__ */ ${maker}(`;
  const [first = "", ...rest] = objectLines(object, 2 + call.length + ");".length, 2);
  const lines = [call + first, ...rest];
  lines[lines.length - 1] += ")";
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarations: [{ name, type, initializer: lowerLines(lines) }],
  };
}

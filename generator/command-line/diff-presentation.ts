import { styleText } from "node:util";
import { makeVisible, toData } from "../diagnostics.js";
import { compareLevels, levels } from "../diff/change.js";
import type { Change, Level } from "../diff/diff.js";
import { rules } from "../diff/rules.js";
import type { DiffResult } from "../diff-command.js";
import { diffMarkdown } from "./diff-markdown.js";
import {
  count,
  join,
  type Presentation,
  presentDiagnostics,
  type Style,
  tally,
  toJson,
} from "./presentation.js";

/** How a list of changes is shown. */
export interface DiffStyle extends Style {
  readonly markdown: boolean;
  readonly failOn: Level | undefined;
}

/** What is printed after `diff`. */
export function presentDiff(result: DiffResult, style: DiffStyle): Presentation {
  const { ok, verdict, axes, changes, diagnostics } = result;
  if (style.json) {
    const data = { ok, verdict, axes, changes, diagnostics: diagnostics.map(toData) };
    return { out: toJson(data), err: "" };
  }
  const err = presentDiagnostics(result, style);
  const isAtFault = diagnostics.some(({ severity }) => severity === "error");
  if (isAtFault) return { out: "", err: join(err, `${tally(result)}: nothing was compared`) };
  const failed = ok ? "" : `the verdict is ${verdict}, and --fail-on is ${style.failOn}`;
  if (style.markdown) return { out: diffMarkdown(result), err: join(err, failed) };
  if (style.quiet) return { out: "", err: join(err, failed) };
  const groups = [...levels]
    .sort((a, b) => compareLevels(b, a))
    .flatMap((level) => {
      const found = changes.filter((change) => change.level === level);
      return found.length === 0 ? [] : [presentLevel(level, found, style), ""];
    });
  const summary =
    verdict === "none"
      ? "none: nothing changed"
      : `${verdict} (wire: ${axes.wire}, types: ${axes.types})`;
  return { out: [...groups, `verdict: ${summary}`].join("\n"), err: join(err, failed) };
}

const colorOf = { major: "red", minor: "yellow", patch: "green" } as const;

function presentLevel(level: Level, changes: readonly Change[], { colors }: Style): string {
  const title = `${level}: ${count(changes.length, "change")}`;
  const lines = changes.flatMap((change, index) => {
    const name = nameOf(change);
    const previous = changes[index - 1];
    const isSame = previous !== undefined && nameOf(previous) === name;
    return isSame ? [presentChange(change)] : [`  ${name}`, presentChange(change)];
  });
  return join(colors ? styleText(["bold", colorOf[level]], title) : title, ...lines);
}

/** What a change is about. */
function nameOf({ namespace, declaration }: Change): string {
  return makeVisible(namespace === "" ? declaration : `${namespace}/${declaration}`);
}

function presentChange({ id, axis, message, before, after }: Change): string {
  const places = before === after ? before : `${before ?? "new"} → ${after ?? "gone"}`;
  return [
    `    ${axis}: ${message} [${id}]`,
    `      ${rules[id].why}`,
    `      ${makeVisible(`${places}`)}`,
  ].join("\n");
}

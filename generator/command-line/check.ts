import type { CheckResult } from "../commands.js";
import { makeVisible, toData } from "../diagnostics.js";
import { addInputOptions, type InputOptions, inputUsage, readInput } from "./input-options.js";
import {
  count,
  join,
  type Presentation,
  presentDiagnostics,
  type Style,
  tally,
  toJson,
} from "./presentation.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith check`. */
export const check: Subcommand = {
  name: "check",
  usage: inputUsage,
  summary: "say whether the package is what generate would write, and why not",
  examples: [
    {
      line: "modelsmith check --json",
      purpose: "what CI asks; exits with 1 when the package is stale",
    },
  ],
  define(command, carryOut) {
    addInputOptions(command).action(async (options: InputOptions) => {
      const input = readInput(command, options);
      await carryOut(async (more) => {
        const commands = await import("../commands.js");
        return commands.check({ ...input, ...more });
      }, present);
    });
  },
};

function present(result: CheckResult, style: Style): Presentation {
  const { ok, diagnostics, stale, out } = result;
  if (style.json) {
    const shown = stale.map(({ file, reason }) => ({ file, reason }));
    return { out: toJson({ ok, stale: shown, diagnostics: diagnostics.map(toData) }), err: "" };
  }
  const err = presentDiagnostics(result, style);
  if (stale.length > 0) {
    const lines = stale.map(({ file, reason }) => makeVisible(`${out}/${file}: ${reason}`));
    const advice = `${count(stale.length, "file")} not up to date: run \`modelsmith generate\` and commit the result`;
    return { out: "", err: join(err, ...lines, advice) };
  }
  if (!ok) return { out: "", err: join(err, `${tally(result)}: nothing was compared`) };
  if (style.quiet) return { out: "", err };
  const made = `${count(result.fresh.length, "file")} from ${count(result.sources, "schema")}`;
  return { out: `${makeVisible(out)} is up to date: ${made}, checked in ${style.time}`, err };
}

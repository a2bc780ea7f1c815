import type { GenerateResult } from "../commands.js";
import { toData } from "../diagnostics.js";
import type { WatchResult } from "../watch.js";
import { present } from "./generate.js";
import { addInputOptions, type InputOptions, inputUsage, readInput } from "./input-options.js";
import {
  count,
  type Presentation,
  presentDiagnostics,
  type Style,
  toJsonLine,
} from "./presentation.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith watch`. */
export const watch: Subcommand = {
  name: "watch",
  usage: inputUsage,
  summary: "write the package, and again after every change of what it is made from",
  examples: [
    {
      line: "modelsmith watch",
      purpose: "keep the package up to date while its schemas are edited",
    },
  ],
  define(command, carryOut) {
    addInputOptions(command).action(async (options: InputOptions) => {
      const input = readInput(command, options);
      await carryOut(async ({ show, stopSignal, ...more }) => {
        const { watch } = await import("../watch.js");
        let begun = false;
        return watch({
          ...input,
          ...more,
          signal: stopSignal(),
          onResult: (result) => show(result, presentRun),
          onWatch: ({ files }) => {
            if (!begun) show({ ok: true, diagnostics: [], files: files.size }, presentStart);
            begun = true;
          },
        });
      }, presentEnd);
    });
  },
};

/** One line a run, for programs too. */
function presentRun(result: GenerateResult, style: Style): Presentation {
  if (!style.json) return present(result, style);
  const { ok, diagnostics, files } = result;
  return { out: toJsonLine({ ok, diagnostics: diagnostics.map(toData), files }), err: "" };
}

function presentStart({ files }: { readonly files: number }, style: Style): Presentation {
  if (style.json) return { out: toJsonLine({ watching: files }), err: "" };
  return { out: style.quiet ? "" : `watching ${count(files, "file")}; Ctrl+C ends it`, err: "" };
}

function presentEnd(result: WatchResult, style: Style): Presentation {
  const { ok, diagnostics } = result;
  if (!style.json) return { out: "", err: presentDiagnostics(result, style) };
  const out = ok ? "" : toJsonLine({ ok, diagnostics: diagnostics.map(toData) });
  return { out, err: "" };
}

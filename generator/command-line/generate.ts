import type { GenerateResult } from "../commands.js";
import { makeVisible, toData } from "../diagnostics.js";
import { addInputOptions, type InputOptions, inputUsage, readInput } from "./input-options.js";
import {
  count,
  isReplacement,
  join,
  type Presentation,
  presentDiagnostics,
  type Style,
  tally,
  toJson,
} from "./presentation.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith generate`. */
export const generate: Subcommand = {
  name: "generate",
  usage: inputUsage,
  summary: "write the package: all of it, or nothing when the input is at fault",
  examples: [
    { line: "modelsmith generate", purpose: "make the package that modelsmith.yaml describes" },
    {
      line: "modelsmith generate --schemas schemas --out generated --package-name my-models",
      purpose: "make a package of all schema files in a folder",
    },
    {
      line: "modelsmith generate --schemas pet.yaml --out pet --name Pet",
      purpose: "make a package of one file, and call its root model Pet",
    },
  ],
  define(command, carryOut) {
    addInputOptions(command).action(async (options: InputOptions) => {
      const input = readInput(command, options);
      await carryOut(async (more) => {
        const commands = await import("../commands.js");
        return commands.generate({ ...input, ...more });
      }, present);
    });
  },
};

/** What a run did, or why it did nothing. */
export function present(result: GenerateResult, style: Style): Presentation {
  const { ok, diagnostics, files } = result;
  if (style.json)
    return { out: toJson({ ok, diagnostics: diagnostics.map(toData), files }), err: "" };
  const err = presentDiagnostics(result, style);
  if (!ok) return { out: "", err: join(err, `${tally(result)}: nothing was written`) };
  if (style.quiet) return { out: "", err };
  const { written, removed, unchanged } = files;
  const replaced = diagnostics.filter(isReplacement).length;
  const changes = [
    `${written.length} written`,
    ...(replaced > 0 ? [`${replaced} of them over changes made by hand`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    `${unchanged.length} unchanged`,
  ].join(", ");
  const made = `${count(written.length + unchanged.length, "file")} from ${count(result.sources, "schema")}`;
  return {
    out: `generated ${made} in ${style.time} (${changes}) → ${makeVisible(result.out)}`,
    err,
  };
}

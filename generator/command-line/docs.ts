import { toData } from "../diagnostics.js";
import type { DocsResult } from "../docs-command.js";
import { addInputOptionsWithout, type InputOptions, readInputFor } from "./input-options.js";
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

/** `modelsmith docs`. */
export const docs: Subcommand = {
  name: "docs",
  usage: "--out DIR [--config FILE | --schemas PATH...] [options]",
  summary: "write the package's reference as a static site, with search and a playground",
  examples: [
    {
      line: "modelsmith docs --out site",
      purpose: "make the reference of the package that modelsmith.yaml describes",
    },
  ],
  define(command, carryOut) {
    addInputOptionsWithout(command, "folder of the site").action(async (options: InputOptions) => {
      const input = readInputFor(command, options, "the site's folder");
      await carryOut(async (more) => {
        const commands = await import("../docs-command.js");
        return commands.docs({ ...input, ...more });
      }, present);
    });
  },
};

function present(result: DocsResult, style: Style): Presentation {
  const { ok, diagnostics, files } = result;
  if (style.json)
    return { out: toJson({ ok, diagnostics: diagnostics.map(toData), files }), err: "" };
  const err = presentDiagnostics(result, style);
  if (!ok) return { out: "", err: join(err, `${tally(result)}: nothing was written`) };
  if (style.quiet) return { out: "", err };
  const pages = [...files.written, ...files.unchanged].filter((path) => path.endsWith(".html"));
  const from = count(result.sources, "schema");
  return {
    out: `wrote ${count(pages.length, "page")} from ${from} in ${style.time} → ${result.out}/index.html`,
    err,
  };
}

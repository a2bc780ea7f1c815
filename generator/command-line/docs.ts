import { basename } from "node:path";
import { makeVisible, toData } from "../diagnostics.js";
import type { DocsResult } from "../docs-command.js";
import { defaultConfig } from "../source/load-config.js";
import { readRevision } from "./diff.js";
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
    {
      line: "modelsmith docs --out site --since v1.2.0",
      purpose: "the same with a page of what changed since a git revision",
    },
  ],
  define(command, carryOut) {
    addInputOptionsWithout(command, "folder of the site")
      .option("--since <rev>", "add a page of what changed since a git revision", readRevision)
      .action(async ({ since, ...options }: DocsFlags) => {
        const input = readInputFor(command, options, "the site's folder");
        if (since !== undefined && !isOneState(options))
          command.error(`error: --since needs ${defaultConfig}, or one path after --schemas`);
        await carryOut(async (more) => {
          const commands = await import("../docs-command.js");
          return commands.docs({ ...input, since, ...more });
        }, present);
      });
  },
};

interface DocsFlags extends InputOptions {
  readonly since?: string;
}

/** Whether git can be asked for the state before: it knows paths, and a project by the name of its configuration. */
function isOneState({ config, schemas }: InputOptions): boolean {
  return (schemas?.length ?? 1) === 1 && basename(config ?? defaultConfig) === defaultConfig;
}

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
    out: `wrote ${count(pages.length, "page")} from ${from} in ${style.time} → ${makeVisible(result.out)}/index.html`,
    err,
  };
}

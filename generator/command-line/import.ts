import { makeVisible, toData } from "../diagnostics.js";
import type { ImportOptions, ImportResult } from "../import-command.js";
import { includeOption } from "./input-options.js";
import {
  count,
  join,
  type Presentation,
  presentDiagnostics,
  type Style,
  toJson,
} from "./presentation.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith import`, whose name no const may have. */
export const bringIn: Subcommand = {
  name: "import",
  usage: "<document> --into DIR [options]",
  summary: "make schema files of an OpenAPI or AsyncAPI document; again: keep what was edited",
  examples: [
    {
      line: "modelsmith import openapi.json --into schemas",
      purpose: "make schema files of an API's document, to own from then on",
    },
  ],
  define(command, carryOut) {
    command
      .argument("<document>", "OpenAPI or AsyncAPI document")
      .requiredOption("--into <dir>", "folder of the schema files")
      .addOption(includeOption())
      .action((document: string, options: Omit<ImportOptions, "document">) =>
        carryOut(async () => {
          const { importDocument } = await import("../import-command.js");
          return importDocument({ ...options, document });
        }, present),
      );
  },
};

function present(result: ImportResult, style: Style): Presentation {
  const { ok, diagnostics, files, into } = result;
  if (style.json)
    return { out: toJson({ ok, diagnostics: diagnostics.map(toData), into, files }), err: "" };
  const err = presentDiagnostics(result, style);
  if (!ok) return { out: "", err: join(err, "nothing was written") };
  if (style.quiet) return { out: "", err };
  return {
    out: `imported ${count(files.length, "schema file")} in ${style.time} → ${makeVisible(into)}`,
    err,
  };
}

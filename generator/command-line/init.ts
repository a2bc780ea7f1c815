import { makeVisible, toData } from "../diagnostics.js";
import type { InitOptions, InitResult } from "../init-command.js";
import {
  count,
  join,
  type Presentation,
  presentDiagnostics,
  type Style,
  toJson,
} from "./presentation.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith init`. */
export const init: Subcommand = {
  name: "init",
  usage: "[document] [options]",
  summary:
    "begin a project in this folder: settings, schemas, scripts, a test, a workflow, the package",
  examples: [
    {
      line: "modelsmith init openapi.json",
      purpose: "begin a project with the schemas of an API's document, and make its package",
    },
  ],
  define(command, carryOut) {
    command
      .argument("[document]", "OpenAPI or AsyncAPI document, or JSON Schema (default: an example)")
      .action((document: InitOptions["document"]) =>
        carryOut(async () => {
          const commands = await import("../init-command.js");
          return commands.init({ document });
        }, present),
      );
  },
};

function present(result: InitResult, style: Style): Presentation {
  const { ok, diagnostics, written, kept, wanted, generated } = result;
  if (style.json)
    return {
      out: toJson({ ok, diagnostics: diagnostics.map(toData), written, kept, wanted, generated }),
      err: "",
    };
  const err = presentDiagnostics(result, style);
  const files = [
    ...written.map((path) => `  written  ${makeVisible(path)}`),
    ...kept.map((path) => `  kept     ${makeVisible(path)}`),
  ];
  if (!ok)
    return {
      out: "",
      err: join(err, ...files, "there is no package yet: mend this, then run modelsmith generate"),
    };
  if (style.quiet) return { out: "", err };
  const made = `  written  generated/ (${count(generated, "file")})`;
  return { out: [...files, made, "", ...nextSteps(wanted)].join("\n"), err };
}

function nextSteps(wanted: object | undefined): readonly string[] {
  const missing =
    wanted === undefined
      ? []
      : ["See that package.json, which was kept, has this too:", toJson(wanted), ""];
  return [
    ...missing,
    "Next:",
    "  npm install",
    "  npm test            builds the package and tests it",
    "  npm run generate    after a change in schemas/",
    "Commit everything but node_modules. .github/workflows/models.yml checks it, and publishes it when a version is tagged.",
  ];
}

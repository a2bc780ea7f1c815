import { makeVisible, toData } from "../diagnostics.js";
import type { ExplainResult, Explanation, PlacedFact } from "../explain-command.js";
import { addInputOptions, type InputOptions, readInput } from "./input-options.js";
import { join, type Presentation, presentDiagnostics, type Style, toJson } from "./presentation.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith explain`. */
export const explain: Subcommand = {
  name: "explain",
  usage: "<name> [--config FILE] | --schemas PATH... --out DIR [options]",
  summary: "say where a class, type or field came from, and why it is called so",
  examples: [
    {
      line: "modelsmith explain Order.placedAt",
      purpose: "say which schemas declare a field, and what makes its name and its type",
    },
  ],
  define(command, carryOut) {
    addInputOptions(command.argument("<name>", "name of a class or type, or Class.field")).action(
      async (name: string, options: InputOptions) => {
        const input = readInput(command, options);
        await carryOut(async (more) => {
          const { explainName } = await import("../explain-command.js");
          return explainName(name, { ...input, ...more });
        }, present);
      },
    );
  },
};

function present(result: ExplainResult, style: Style): Presentation {
  const { ok, diagnostics, name, explanations, similar } = result;
  if (style.json) {
    const data = { ok, name, explanations, similar, diagnostics: diagnostics.map(toData) };
    return { out: toJson(data), err: "" };
  }
  // What generate warns of is of no use to somebody who asks for one name.
  const err = presentDiagnostics(result, { ...style, quiet: true });
  if (explanations.length > 0) return { out: explanations.map(describe).join("\n\n"), err };
  const hint = similar.length === 0 ? "" : `; did you mean ${similar.join(", ")}?`;
  return { out: "", err: join(err, makeVisible(`nothing is called "${name}"${hint}`)) };
}

function describe({ name, namespace, summary, facts }: Explanation): string {
  const where = namespace === "" ? "" : ` of ${namespace}`;
  const lines = facts.map((fact) => `  ${fact.about.padEnd(10)}${describeFact(fact)}`);
  return makeVisible(`${name}${where}: ${summary}`).concat("\n", lines.join("\n"));
}

function describeFact({ text, file, line, column }: PlacedFact): string {
  const place = file === undefined ? "" : ` (${file}:${line}:${column})`;
  return makeVisible(`${text}${place}`);
}

import { Command } from "commander";
import type { Presentation, Style } from "./presentation.js";
import type { Example, Manner, Outcome, RunOptions, Subcommand } from "./subcommand.js";
import { subcommands } from "./subcommands.js";

/** What runs once a command was understood. */
export type CarryOutIn = <Result extends Outcome>(
  manner: Manner,
  run: (options: RunOptions) => Promise<Result>,
  present: (result: Result, style: Style) => Presentation,
) => Promise<void>;

/** Where commander writes, and how. */
export interface CommandLineOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  readonly styleTitle: (text: string) => string;
}

/** The commands of modelsmith. Wrong usage is explained, then thrown as commander's error. */
export function createCommandLine(
  version: string,
  carryOut: CarryOutIn,
  { writeOut, writeErr, styleTitle }: CommandLineOutput,
): Command {
  const program = new Command("modelsmith")
    .usage("<command> [options]")
    .description("Typed models from JSON Schema: TypeScript classes that behave like dictionaries.")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help; after a command, the help of that command")
    .helpCommand(false)
    .option("--json", "print the result as one JSON document")
    .option("--quiet", "print nothing but errors")
    .option("--verbose", "print how long each stage took")
    .configureOutput({ writeOut, writeErr })
    .configureHelp({ showGlobalOptions: true, styleTitle })
    .exitOverride();
  program
    .showHelpAfterError("(modelsmith --help shows the commands)")
    .addHelpText("after", `\n${styleTitle("Examples:")}\n${showExamples()}\n\n${exitCodes}`);
  for (const subcommand of subcommands) add(subcommand, program, carryOut);
  return program;
}

function add(
  { name, usage, summary, define }: Subcommand,
  to: Command,
  carryOut: CarryOutIn,
): void {
  const command = to
    .command(name)
    .usage(usage)
    .description(summary)
    .showHelpAfterError(`(modelsmith ${name} --help shows how it is used)`);
  define(command, (run, present) => carryOut(command.optsWithGlobals(), run, present));
}

function showExamples(): string {
  return subcommands.flatMap(({ examples }) => examples.map(showExample)).join("\n");
}

function showExample({ line, purpose }: Example): string {
  return `  $ ${line}\n      ${purpose}`;
}

const exitCodes =
  "Exit codes: 0 done, 1 the input is at fault or the package is stale, 2 wrong usage.";

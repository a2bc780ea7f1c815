import { styleText } from "node:util";
import { CommanderError } from "commander";
import { createCommandLine } from "./command-line/create-command-line.js";
import type { Presentation, Style } from "./command-line/presentation.js";
import type { Manner, Outcome, RunOptions } from "./command-line/subcommand.js";
import { makeLinesVisible } from "./diagnostics.js";
import { showProgress } from "./progress.js";
import { loadVersion } from "./source/load-version.js";
import { startStopwatch } from "./stopwatch.js";

const done = 0;
const atFault = 1;
const wrongUsage = 2;

/**
 * Runs a command line and answers with the exit code: 0 done, 1 the input is at fault or the package is stale, 2 wrong
 * usage. Never throws; a bug of ours is shown as one.
 */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", ignoreClosedPipe);
  process.stderr.on("error", ignoreClosedPipe);
  let code = done;
  try {
    const version = await loadVersion();
    const program = createCommandLine(
      version,
      async (manner, run, present) => {
        code = await carryOut(manner, run, present);
      },
      commandLineOutput,
    );
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : wrongUsage;
    printErr(describeBug(error, argv.includes("--verbose")));
    return atFault;
  }
}

async function carryOut<Result extends Outcome>(
  manner: Manner,
  run: (options: RunOptions) => Promise<Result>,
  present: (result: Result, style: Style) => Presentation,
): Promise<number> {
  let round: Round | undefined = startRound(manner);
  const show: RunOptions["show"] = (shown, presentShown) => {
    const { json = false, quiet = false, verbose = false } = manner;
    const { time, stages } = (round ?? startRound(manner)).end();
    // A command that shows more than one result begins anew for each.
    round = undefined;
    if (verbose) for (const line of stages) printErr(`${line}\n`);
    const colors = hasColors(process.stderr);
    const { out, err } = presentShown(shown, { json, quiet, colors, time });
    if (err !== "") printErr(`${err}\n`);
    if (out !== "") printOut(`${out}\n`);
  };
  const onStage: RunOptions["onStage"] = (stage) => {
    round ??= startRound(manner);
    round.begin(stage);
  };
  const result = await run({ pid: process.pid, onStage, show, stopSignal }).catch(
    (error: unknown) => {
      round?.end();
      throw error;
    },
  );
  show(result, present);
  if (result.ok) return done;
  const nothingGiven = result.diagnostics.some(({ code }) => code === "config-not-found");
  return nothingGiven ? wrongUsage : atFault;
}

/** What is measured and shown while one result is worked on. */
interface Round {
  begin(stage: string): void;
  end(): { readonly time: string; readonly stages: readonly string[] };
}

function startRound({ json = false, quiet = false }: Manner): Round {
  const stopwatch = startStopwatch();
  const progress = canRewrite() && !json && !quiet ? showProgress(printErr) : undefined;
  return {
    begin(stage) {
      stopwatch.begin(stage);
      progress?.begin(stage);
    },
    end() {
      progress?.end();
      return { time: stopwatch.total(), stages: stopwatch.stages() };
    },
  };
}

/** The first signal asks the command to end, the second one ends it. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => controller.abort());
  }
  return controller.signal;
}

const commandLineOutput = {
  writeOut: printOut,
  writeErr: printErr,
  styleTitle: (text: string): string => styleText("bold", text),
};

function printOut(text: string): void {
  process.stdout.write(text);
}

function printErr(text: string): void {
  process.stderr.write(text);
}

/** The reader of a pipe may go before we are done, as `head` does. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function hasColors(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors();
}

/** A log keeps every version of a line that is rewritten, so only people at a terminal get one. */
function canRewrite(): boolean {
  const { stdout, stderr, env } = process;
  return stdout.isTTY && stderr.isTTY && (env.CI ?? "") === "" && env.TERM !== "dumb";
}

function describeBug(error: unknown, verbose: boolean): string {
  const { message, stack } =
    error instanceof Error ? error : { message: String(error), stack: undefined };
  const lines = [
    `modelsmith stopped: ${message}`,
    "This is a bug in modelsmith, not in your input. Please report it together with the input that leads to it.",
    verbose ? (stack ?? "") : "Add --verbose to see where it happened.",
    "",
  ];
  // A message may quote the input.
  return makeLinesVisible(lines.join("\n"));
}

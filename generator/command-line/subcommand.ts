import type { Command } from "commander";
import type { CommandOptions } from "../commands.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Presentation, Style } from "./presentation.js";

/**
 * A command of modelsmith: how it is called, what it does and what it prints. Each stands in a file of its own, and in
 * the list of `subcommands.ts`.
 */
export interface Subcommand {
  readonly name: string;
  /** What comes after the name. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Shown by `modelsmith --help`. */
  readonly examples: readonly Example[];
  /** Adds arguments, options and the action, which has `carryOut` run the command. */
  define(command: Command, carryOut: CarryOut): void;
}

/** A command line, and what it is good for. */
export interface Example {
  readonly line: string;
  readonly purpose: string;
}

/**
 * Runs a command and prints its result in the manner that was asked for. What a run needs is imported inside of it, so that help
 * and wrong usage do without the parsers.
 */
export type CarryOut = <Result extends Outcome>(
  run: (options: RunOptions) => Promise<Result>,
  present: (result: Result, style: Style) => Presentation,
) => Promise<void>;

/** What every command answers: whether all is as it should be, and what there is to say about the input. */
export interface Outcome {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the command line adds to the options of a command. */
export interface RunOptions extends Required<Pick<CommandOptions, "pid" | "onStage">> {
  /** Prints a result before the command has come to its end. */
  readonly show: <Result extends Outcome>(
    result: Result,
    present: (result: Result, style: Style) => Presentation,
  ) => void;
  /** Aborted when somebody wants the command to end. A command that does not ask for it is simply ended. */
  readonly stopSignal: () => AbortSignal;
}

/** How a command talks, by the options that every command has. */
export interface Manner {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

import { type Command, InvalidArgumentError, Option } from "commander";
import { levels } from "../diff/change.js";
import type { DiffOptions } from "../diff-command.js";
import type { ReadingInput } from "../input.js";
import { isRevision } from "../source/read-revision.js";
import { presentDiff } from "./diff-presentation.js";
import { addReadingOptions } from "./input-options.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith diff`. */
export const diff: Subcommand = {
  name: "diff",
  usage: "<before> <after> | --git REV [path] [options]",
  summary: "tell what changed for those who use the package, and which version is next",
  examples: [
    {
      line: "modelsmith diff v1.yaml v2.yaml",
      purpose: "what changed between two documents, folders of schemas or projects",
    },
    {
      line: "modelsmith diff --git main --fail-on major",
      purpose: "what changed in this project since main; exits with 1 when something breaks",
    },
  ],
  define(command, carryOut) {
    command
      .argument(
        "[before]",
        "schema file, document, folder of them, or project; with --git: both states",
      )
      .argument("[after]", "the state after")
      .option("--git <rev>", "compare with what was committed in a revision", readRevision)
      .addOption(
        new Option("--fail-on <level>", "exit with 1 when the verdict is that or worse").choices(
          levels,
        ),
      )
      .option("--markdown", "print Markdown, for a comment on a pull request");
    addReadingOptions(command).action(async (...given: Given) => {
      const [, , { markdown = false }] = given;
      const options = readOptions(command, given);
      await carryOut(
        async (more) => {
          const { diff: run } = await import("../diff-command.js");
          return run({ ...options, ...more });
        },
        (result, style) => presentDiff(result, { ...style, markdown, failOn: options.failOn }),
      );
    });
  },
};

interface DiffFlags extends ReadingInput, Pick<DiffOptions, "failOn"> {
  readonly git?: string;
  readonly markdown?: boolean;
}

type Given = readonly [before: string | undefined, after: string | undefined, flags: DiffFlags];

/** Either two states, or a revision and at most one path. Anything else is wrong usage. */
function readOptions(command: Command, [before, after, flags]: Given): DiffOptions {
  const { git, markdown, ...options } = flags;
  if (git !== undefined) {
    if (after === undefined) return { git, path: before, ...options };
    return command.error("error: --git compares one path with itself");
  }
  if (before !== undefined && after !== undefined) return { before, after, ...options };
  return command.error("error: name two states, or a revision with --git");
}

/** A git revision, and not one of git's options. */
export function readRevision(text: string): string {
  if (isRevision(text)) return text;
  throw new InvalidArgumentError("It takes a git revision.");
}

import { type Command, InvalidArgumentError, Option } from "commander";
import type { Input, ReadingInput } from "../input.js";
import { draftNames, isPackageName } from "../source/config.js";
import { defaultLimits, isLimit, isLimitValue, type Limits } from "../source/limits.js";

const limitNames = Object.keys(defaultLimits).join(", ");

/** How commands are called that work on what `generate` works on. */
export const inputUsage = "[--config FILE] | --schemas PATH... --out DIR [options]";

/** What commander makes of the options of `addInputOptions`. */
export interface InputOptions extends ReadingInput {
  readonly config?: string;
  readonly schemas?: readonly string[];
  readonly out?: string;
  readonly packageName?: string;
  readonly name?: string;
  readonly limit?: Partial<Limits>;
}

/** Adds the options that say what a package is made from, and where it goes. */
export function addInputOptions(command: Command): Command {
  return addOptions(command, ["schemas", "out", "packageName", "name"], "folder of the package");
}

/** The same for a command whose folder is another one than the package's. `folder`: what that is. */
export function addInputOptionsWithout(command: Command, folder: string): Command {
  return addOptions(command, ["schemas", "packageName", "name"], folder);
}

/** `inline`: the options that stand in for a configuration, by commander's names for them. */
function addOptions(command: Command, inline: string[], folder: string): Command {
  const withInputs = command
    .addOption(
      new Option(
        "--config <file>",
        "configuration of the project (default: modelsmith.yaml)",
      ).conflicts(inline),
    )
    .option("--schemas <path...>", "schema files and folders, instead of a configuration")
    .option("--out <dir>", folder)
    .option("--package-name <name>", "name of the package (default: models)", readPackageName)
    .option("--name <RootName>", "name of the root model when the input is one schema");
  return addReadingOptions(withInputs);
}

/** Adds the options that say how schemas are found and understood. */
export function addReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--draft <draft>", "draft of files that name none (default: 2020-12)").choices(
        draftNames,
      ),
    )
    .addOption(includeOption())
    .option("--assert-formats", "let format refuse values in every draft")
    .option(
      "--map <URI=PATH>",
      "read a file or folder instead of URIs with this prefix",
      readMapping,
    )
    .option("--allow <path...>", "let references lead to a file or folder that is no input")
    .option("--limit <name=number>", `change a limit: ${limitNames}`, readLimit);
}

/** `--include`, for commands that read documents. */
export function includeOption(): Option {
  return new Option(
    "--include <what...>",
    "also make models of bodies that operations of OpenAPI documents describe on the spot",
  ).choices(["operations"]);
}

/** The input and the folder, where both a configuration and schemas need one. */
export function readInputFor(
  command: Command,
  { out, ...options }: InputOptions,
  folder: string,
): Input & { readonly site: string } {
  if (out === undefined) return command.error(`error: ${command.name()} needs --out, ${folder}`);
  const inline = [options.schemas, options.packageName, options.name];
  const input = readInput(
    command,
    inline.every((value) => value === undefined) ? options : { ...options, out },
  );
  return { ...input, site: out };
}

/** The input that the options name. Options that do not go together are wrong usage. */
export function readInput(command: Command, options: InputOptions): Input {
  const { config, schemas, out, packageName, name, limit, ...others } = options;
  const reading = { ...others, ...(limit !== undefined && { limits: limit }) };
  if (schemas === undefined) {
    if ([out, packageName, name].every((value) => value === undefined))
      return { config, ...reading };
    return command.error("error: --out, --package-name and --name need --schemas");
  }
  if (out === undefined) return command.error("error: --schemas needs --out, the package's folder");
  return { schemas, out, packageName, name, ...reading };
}

/** Collects `URI=PATH`. A URI may hold `=` itself, a path rather not. */
function readMapping(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const mark = text.lastIndexOf("=");
  const [uri, path] = [text.slice(0, mark), text.slice(mark + 1)];
  if (mark < 1 || path === "") throw new InvalidArgumentError("It takes URI=PATH.");
  return { ...before, [uri]: path };
}

/** Collects `NAME=NUMBER`. */
function readLimit(text: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [name = "", number = ""] = text.split("=");
  if (!isLimit(name)) throw new InvalidArgumentError(`The limits are ${limitNames}.`);
  const value = Number(number);
  if (!isLimitValue(value)) throw new InvalidArgumentError("It takes a whole number above zero.");
  return { ...before, [name]: value };
}

function readPackageName(text: string): string {
  if (isPackageName(text)) return text;
  throw new InvalidArgumentError("npm takes no package with this name.");
}

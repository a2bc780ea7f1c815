import { Command, InvalidArgumentError, Option } from "commander";
import type { ImportOptions } from "./import-command.js";
import type { Input, ReadingInput } from "./input.js";
import { draftNames, isPackageName } from "./source/config.js";

/** How a command talks. */
export interface Manner {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What runs once a command was understood. */
export type Action = (input: Input, manner: Manner) => Promise<void>;

/** What runs once an import was understood. */
export type ImportAction = (options: ImportOptions, manner: Manner) => Promise<void>;

/** What each command does. */
export interface Actions {
  readonly generate: Action;
  readonly check: Action;
  readonly import: ImportAction;
}

/** Where commander writes, and how. */
export interface CommandLineOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  readonly styleTitle: (text: string) => string;
}

/** The commands of modelsmith. Wrong usage is explained, then thrown as commander's error. */
export function createCommandLine(
  version: string,
  actions: Actions,
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
    .addHelpText("after", `\n${styleTitle("Examples:")}\n${examples}`);
  addCommand(program, actions.generate, {
    name: "generate",
    summary: "write the package: all of it, or nothing when the input is at fault",
  });
  addCommand(program, actions.check, {
    name: "check",
    summary: "say whether the package is what generate would write, and why not",
  });
  addImport(program, actions.import);
  return program;
}

function addImport(program: Command, action: ImportAction): void {
  const command = program
    .command("import")
    .usage("<document> --into DIR [options]")
    .description(
      "make schema files of an OpenAPI or AsyncAPI document; again: keep what was edited",
    )
    .showHelpAfterError("(modelsmith import --help shows how it is used)")
    .argument("<document>", "OpenAPI or AsyncAPI document")
    .requiredOption("--into <dir>", "folder of the schema files")
    .addOption(includeOption());
  command.action((document: string, options: Omit<ImportOptions, "document">) =>
    action({ ...options, document }, command.optsWithGlobals()),
  );
}

function includeOption(): Option {
  return new Option(
    "--include <what...>",
    "also make models of bodies that operations of OpenAPI documents describe on the spot",
  ).choices(["operations"]);
}

const examples = `  $ modelsmith generate
      make the package that modelsmith.yaml describes
  $ modelsmith generate --schemas schemas --out generated --package-name my-models
      make a package of all schema files in a folder
  $ modelsmith generate --schemas pet.yaml --out pet --name Pet
      make a package of one file, and call its root model Pet
  $ modelsmith import openapi.json --into schemas
      make schema files of an API's document, to own from then on
  $ modelsmith check --json
      what CI asks; exits with 1 when the package is stale

Exit codes: 0 done, 1 the input is at fault or the package is stale, 2 wrong usage.`;

interface CommandText {
  readonly name: string;
  readonly summary: string;
}

function addCommand(program: Command, action: Action, { name, summary }: CommandText): void {
  const inline = ["schemas", "out", "packageName", "name"];
  const command = program
    .command(name)
    .usage("[--config FILE] | --schemas PATH... --out DIR [options]")
    .description(summary)
    .showHelpAfterError(`(modelsmith ${name} --help shows how it is used)`)
    .addOption(
      new Option(
        "--config <file>",
        "configuration of the project (default: modelsmith.yaml)",
      ).conflicts(inline),
    )
    .option("--schemas <path...>", "schema files and folders, instead of a configuration")
    .option("--out <dir>", "folder of the package")
    .option("--package-name <name>", "name of the package (default: models)", readPackageName)
    .option("--name <RootName>", "name of the root model when the input is one schema")
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
    .option("--allow <path...>", "let references lead to a file or folder that is no input");
  command.action((options: InputOptions) =>
    action(readInput(command, options), command.optsWithGlobals()),
  );
}

interface InputOptions extends ReadingInput {
  readonly config?: string;
  readonly schemas?: readonly string[];
  readonly out?: string;
  readonly packageName?: string;
  readonly name?: string;
}

function readInput(command: Command, options: InputOptions): Input {
  const { config, schemas, out, packageName, name, ...reading } = options;
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

function readPackageName(text: string): string {
  if (isPackageName(text)) return text;
  throw new InvalidArgumentError("npm takes no package with this name.");
}

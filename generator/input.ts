import { dirname, resolve } from "node:path";
import type { Report } from "./diagnostics.js";
import { type Config, type DraftName, isPackageName, type ReadingConfig } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { followLinks, isInside } from "./source/inside.js";
import type { Limits } from "./source/limits.js";
import { loadConfig } from "./source/load-config.js";
import type { OnLook } from "./source/lookout.js";

/** A project with a configuration file: `modelsmith.yaml` in the working folder unless one is named. */
export interface ConfigInput {
  readonly config?: string | undefined;
}

/** Schemas without a configuration: they become a package of one namespace, exported from its root. */
export interface SchemasInput {
  /** Files and folders. */
  readonly schemas: readonly string[];
  /** The package's folder. */
  readonly out: string;
  /** Default: `models`. */
  readonly packageName?: string | undefined;
  /** Name of the root model when the input is one schema; default: its `title`, else the file's name. */
  readonly name?: string | undefined;
}

/** How schemas are found and understood. With a configuration file, what stands here goes first. */
export interface ReadingInput {
  /** The draft of files that name none; default: 2020-12. */
  readonly draft?: DraftName | undefined;
  /** What else of an OpenAPI or AsyncAPI document becomes models: bodies that its operations describe on the spot. */
  readonly include?: readonly "operations"[] | undefined;
  /** Whether `format` refuses values in the drafts in which it only says something. */
  readonly assertFormats?: boolean | undefined;
  /** By the prefix of URIs: the file or folder that is read in their stead. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** Files and folders that references may lead to although they are no input. */
  readonly allow?: readonly string[] | undefined;
  /** Limits of what is read that are not to be the usual ones, by name. */
  readonly limits?: Partial<Limits> | undefined;
}

/** What a package can be made from. */
export type Input = (ConfigInput | SchemasInput) & ReadingInput;

/** The configuration to work with, read or made from options. Undefined when there is nothing to work on. */
export async function readInput(
  input: Input,
  report: Report,
  options: { readonly cwd: string; readonly onLook?: OnLook | undefined },
): Promise<Config | undefined> {
  const config =
    "schemas" in input
      ? configOf(input, report, options.cwd)
      : withReading(await loadConfig(input.config, report, options), input, options.cwd);
  if (config === undefined || (await isMisplaced(config, report, options.cwd))) return undefined;
  return config;
}

/** Options that stand beside a configuration file belong to what the package is made from. */
function withReading(
  config: Config | undefined,
  input: ReadingInput,
  cwd: string,
): Config | undefined {
  if (config === undefined) return undefined;
  const reading = { ...config.reading, ...readingOf(input, cwd) };
  const given = textOf(input);
  const more = Object.keys(given).length === 0 ? "" : `\n${JSON.stringify(given)}`;
  return { ...config, reading, text: config.text + more };
}

/** What was given, with absolute paths. */
function readingOf(input: ReadingInput, cwd: string): ReadingConfig {
  const { draft, include, assertFormats, map, allow, limits } = input;
  return {
    ...(limits !== undefined && { limits }),
    ...(draft !== undefined && { draft }),
    ...(include !== undefined && { includeOperations: include.length > 0 }),
    ...(assertFormats !== undefined && { assertFormats }),
    ...(map !== undefined && {
      map: new Map(Object.entries(map).map(([uri, path]) => [uri, resolve(cwd, path)])),
    }),
    ...(allow !== undefined && { allow: allow.map((path) => resolve(cwd, path)) }),
  };
}

/** What was given and changes the package: what it is read from is noticed as such. */
function textOf({ draft, include, assertFormats }: ReadingInput): ReadingInput {
  return {
    ...(draft !== undefined && { draft }),
    ...(include !== undefined && { include }),
    ...(assertFormats !== undefined && { assertFormats }),
  };
}

function configOf(input: SchemasInput & ReadingInput, report: Report, cwd: string): Config {
  const { schemas, out, packageName = "models", name } = input;
  if (!isPackageName(packageName)) {
    const found = JSON.stringify(packageName);
    const expected = "the name of an npm package";
    report("config-invalid", undefined, { key: "packageName", expected, found });
  }
  return {
    package: { name: packageName, version: "0.0.0" },
    out: resolve(cwd, out),
    namespaces: [
      {
        name: "",
        schemas: schemas.map((path) => resolve(cwd, path)),
        naming: "camel",
        ...(name !== undefined && { rootName: name }),
      },
    ],
    reading: readingOf(input, cwd),
    root: undefined,
    text: JSON.stringify({ packageName, name, ...textOf(input) }),
  };
}

/**
 * Whether a package stands where none can: the root of the file system belongs to everybody, and inside the folder its schemas
 * are read from it would be its own input the next time. Reported.
 */
export async function isMisplaced(config: Config, report: Report, cwd: string): Promise<boolean> {
  const out = await followLinks(config.out);
  if (dirname(out) === out) {
    report("output-is-root", undefined, { path: out });
    return true;
  }
  const schemas = config.namespaces.flatMap((namespace) => namespace.schemas);
  const inputs = await Promise.all(schemas.map(followLinks));
  if (!inputs.some((input) => isInside(out, input))) return false;
  report("output-inside-input", undefined, { path: showPath(config.out, cwd) });
  return true;
}

import { resolve } from "node:path";
import type { Report } from "./diagnostics.js";
import { type Config, isPackageName } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { isInside } from "./source/inside.js";
import { loadConfig } from "./source/load-config.js";

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

/** What a package can be made from. */
export type Input = ConfigInput | SchemasInput;

/** The configuration to work with, read or made from options. Undefined when there is nothing to work on. */
export async function readInput(
  input: Input,
  report: Report,
  options: { readonly cwd: string },
): Promise<Config | undefined> {
  const config =
    "schemas" in input
      ? configOf(input, report, options.cwd)
      : await loadConfig(input.config, report, options);
  return config !== undefined && overlaps(config, report, options.cwd) ? undefined : config;
}

function configOf(input: SchemasInput, report: Report, cwd: string): Config {
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
    root: undefined,
    text: JSON.stringify({ packageName, name }),
  };
}

/** A package inside the folder its schemas are read from would be its own input the next time. */
function overlaps(config: Config, report: Report, cwd: string): boolean {
  const inputs = config.namespaces.flatMap((namespace) => namespace.schemas);
  if (!inputs.some((input) => isInside(config.out, input))) return false;
  report("output-inside-input", undefined, { path: showPath(config.out, cwd) });
  return true;
}

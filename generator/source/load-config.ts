import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { NamespaceSettings } from "../config-models/namespace-settings.js";
import type { ProjectSettings } from "../config-models/project-settings.js";
import type { Report } from "../diagnostics.js";
import {
  type Config,
  draftNames,
  type NamespaceConfig,
  type PackageConfig,
  type ReadingConfig,
} from "./config.js";
import { isNotFound } from "./file-error.js";
import { load } from "./load.js";
import type { OnLook } from "./lookout.js";
import { pointerStep } from "./pointer.js";
import type { Source } from "./source.js";

/** The configuration that is used when none is named. */
export const defaultConfig = "modelsmith.yaml";

/**
 * Reads the configuration of a project. Paths in it are relative to its folder. What is wrong with it is reported, and
 * something sensible stands in; undefined only when there is nothing to read.
 */
export async function loadConfig(
  path: string | undefined,
  report: Report,
  options: { readonly cwd: string; readonly onLook?: OnLook | undefined },
): Promise<Config | undefined> {
  const file = resolve(options.cwd, path ?? defaultConfig);
  options.onLook?.(file, "file");
  if (path === undefined && (await isMissing(file))) {
    report("config-not-found", undefined, { path: defaultConfig });
    return undefined;
  }
  const [source] = await load([file], report, options);
  if (source === undefined || source.broken) return undefined;
  // Schemas that are named on the command line do without the models of a configuration.
  const { checkSettings } = await import("./check-settings.js");
  const settings = checkSettings(source, report);
  const root = dirname(file);
  return {
    file,
    package: packageOf(settings),
    out: resolve(root, settings.out),
    namespaces: Object.entries(settings.namespaces).map(([name, namespace]) =>
      namespaceOf(name, namespace, { source, root }),
    ),
    reading: readingOf(settings, root),
    root,
    text: source.text,
  };
}

async function isMissing(file: string): Promise<boolean> {
  try {
    await stat(file);
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}

function packageOf({ package: settings }: ProjectSettings): PackageConfig {
  const { name, version, description, license } = settings;
  return {
    name,
    version,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
  };
}

function namespaceOf(
  name: string,
  { schemas, naming = "camel", dependencies, rename }: NamespaceSettings,
  { source, root }: { readonly source: Source; readonly root: string },
): NamespaceConfig {
  const table = `/namespaces${pointerStep(name)}/rename`;
  return {
    name,
    schemas: listOf(schemas).map((path) => resolve(root, path)),
    naming,
    ...(dependencies !== undefined && { dependencies }),
    ...(rename !== undefined && {
      renames: Object.entries(rename).map(([from, to]) => ({
        from,
        to,
        at: { source, pointer: table + pointerStep(from) },
      })),
    }),
  };
}

function readingOf(settings: ProjectSettings, root: string): ReadingConfig {
  const { draft, include, assertFormats, map, allow, limits } = settings;
  const paths = Object.entries(map ?? {}).map(([uri, path]): [string, string] => [
    uri,
    resolve(root, path),
  ]);
  return {
    // YAML reads an unquoted `7` as a number.
    ...(draft !== undefined && { draft: draftNames.find((name) => name === String(draft)) }),
    ...(include !== undefined && { includeOperations: listOf(include).length > 0 }),
    ...(assertFormats !== undefined && { assertFormats }),
    ...(map !== undefined && { map: new Map(paths) }),
    ...(allow !== undefined && { allow: listOf(allow).map((path) => resolve(root, path)) }),
    ...(limits !== undefined && { limits: limits.toJSON() }),
  };
}

/** One text may stand for a list of one. */
function listOf<Text extends string>(value: Text | readonly Text[]): readonly Text[] {
  return typeof value === "string" ? [value] : value;
}

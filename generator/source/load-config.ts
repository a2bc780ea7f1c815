import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Report } from "../diagnostics.js";
import { type Config, isPackageName, type NamespaceConfig, type PackageConfig } from "./config.js";
import {
  checkKeys,
  type Entry,
  entryBelow,
  readKeys,
  readText,
  refuse,
  type TextRule,
} from "./config-entry.js";
import { isNotFound } from "./file-error.js";
import { load } from "./load.js";
import type { OnLook } from "./lookout.js";
import { readingKeys, readReading } from "./read-reading.js";
import { readRenames } from "./read-renames.js";

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
  const top: Entry = { source, pointer: "", key: basename(file), value: source.value };
  checkKeys(top, ["package", "out", "namespaces", ...readingKeys], report);
  const root = dirname(file);
  return {
    file,
    package: readPackage(entryBelow(top, "package"), report),
    out: resolve(root, readText(entryBelow(top, "out"), outRule, report)),
    namespaces: readNamespaces(entryBelow(top, "namespaces"), root, report),
    reading: readReading(top, root, report),
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

function readPackage(entry: Entry, report: Report): PackageConfig {
  if (!checkKeys(entry, ["name", "version", "description", "license"], report)) {
    return { name: nameRule.fallback, version: versionRule.fallback };
  }
  const description = entryBelow(entry, "description");
  const license = entryBelow(entry, "license");
  return {
    name: readText(entryBelow(entry, "name"), nameRule, report),
    version: readText(entryBelow(entry, "version"), versionRule, report),
    ...(description.value !== undefined && {
      description: readText(description, textRule, report),
    }),
    ...(license.value !== undefined && { license: readText(license, textRule, report) }),
  };
}

function readNamespaces(entry: Entry, root: string, report: Report): readonly NamespaceConfig[] {
  const names = readKeys(entry, report);
  if (names.length === 0 && entry.value !== undefined)
    refuse(entry, "at least one namespace", report);
  return names.map((name) => readNamespace(name, entryBelow(entry, name), root, report));
}

function readNamespace(name: string, entry: Entry, root: string, report: Report): NamespaceConfig {
  if (!/^[a-z][a-z0-9_-]*$/.test(name) || name === "runtime") {
    const { source, pointer } = entry;
    const expected = 'a name of lower-case letters, digits, "-" and "_" other than "runtime"';
    report(
      "config-invalid",
      { source, pointer, part: "key" },
      { key: "namespaces", expected, found: JSON.stringify(name) },
    );
  }
  if (!checkKeys(entry, ["schemas", "naming", "rename", "dependencies"], report))
    return { name, schemas: [], naming: "camel" };
  const naming = entryBelow(entry, "naming");
  const preserve =
    naming.value !== undefined && readText(naming, namingRule, report) === "preserve";
  return {
    name,
    schemas: readPaths(entryBelow(entry, "schemas"), report).map((path) => resolve(root, path)),
    naming: preserve ? "preserve" : "camel",
    ...readRenames(entryBelow(entry, "rename"), report),
    ...readDependencies(entryBelow(entry, "dependencies"), report),
  };
}

function readDependencies(
  entry: Entry,
  report: Report,
): Pick<NamespaceConfig, "dependencies"> | undefined {
  if (entry.value === undefined) return undefined;
  const ranges = readKeys(entry, report).map((name) => {
    const range = entryBelow(entry, name);
    if (!isPackageName(name)) {
      const { source, pointer } = range;
      const [expected, found] = ["names of npm packages as keys", JSON.stringify(name)];
      report(
        "config-invalid",
        { source, pointer, part: "key" },
        { key: entry.key, expected, found },
      );
    }
    return [name, readText(range, rangeRule, report)];
  });
  return { dependencies: Object.fromEntries(ranges) };
}

/** Paths that cannot be read are left out. */
function readPaths(entry: Entry, report: Report): readonly string[] {
  const { value } = entry;
  const entries = Array.isArray(value)
    ? value.map((_, index) => entryBelow(entry, String(index)))
    : [entry];
  return entries.map((each) => readText(each, pathRule, report)).filter((path) => path !== "");
}

const nameRule: TextRule = {
  expected: 'the name of an npm package, such as "my-models"',
  accepts: isPackageName,
  fallback: "models",
};
const versionRule: TextRule = {
  expected: 'a version such as "1.0.0"',
  accepts: (text) => /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(text),
  fallback: "0.0.0",
};
const rangeRule: TextRule = {
  expected: 'a range of versions such as "^1.0.0"',
  accepts: (text) => /^[\w.^~<>=|*+ -]+$/.test(text),
  fallback: "*",
};
const textRule: TextRule = { expected: "a text", accepts: (text) => /\S/.test(text), fallback: "" };
const outRule: TextRule = {
  expected: "the path of a folder",
  accepts: (text) => /\S/.test(text),
  fallback: "generated",
};
const pathRule: TextRule = {
  expected: "the path of a schema file or folder, or a list of them",
  accepts: (text) => /\S/.test(text),
  fallback: "",
};
const namingRule: TextRule = {
  expected: '"camel" or "preserve"',
  accepts: (text) => /^(?:camel|preserve)$/.test(text),
  fallback: "camel",
};

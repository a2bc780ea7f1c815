import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "./diagnostics.js";
import { showPath } from "./source/find-files.js";
import type { Source } from "./source/source.js";

/**
 * The sources with paths relative to a folder, sorted by them. What is produced names its sources, and must be the same from
 * whatever folder modelsmith was started.
 */
export function nameFrom(folder: string, sources: readonly Source[]): readonly Source[] {
  return sources
    .map((source) => ({ ...source, path: showPath(fileURLToPath(source.uri), folder) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The diagnostics with the paths of their files relative to the working folder. */
export function showFrom(cwd: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const shown = new Map<Source, Source>();
  return diagnostics.map((diagnostic) => {
    const { source } = diagnostic;
    if (source === undefined) return diagnostic;
    // The schemas of schemas are no files.
    const isFile = source.uri.startsWith("file:");
    const path = isFile ? showPath(fileURLToPath(source.uri), cwd) : source.path;
    const known = shown.get(source) ?? { ...source, path };
    shown.set(source, known);
    return { ...diagnostic, source: known };
  });
}

/** The innermost folder that holds all sources. */
export function commonFolder(sources: readonly Source[]): string {
  const [first = [], ...rest] = sources.map(({ uri }) => dirname(fileURLToPath(uri)).split(sep));
  const differs = first.findIndex((name, depth) => rest.some((names) => names[depth] !== name));
  return `${(differs === -1 ? first : first.slice(0, differs)).join(sep)}${sep}`;
}

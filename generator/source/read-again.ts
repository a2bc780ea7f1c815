import type { Report } from "../diagnostics.js";
import { findReferences, type References } from "./find-references.js";
import type { Limits } from "./limits.js";
import { type FoundFile, readSource } from "./read-source.js";
import type { Source } from "./source.js";

/** Files that were read, by their absolute paths. What is read without memory or has changed is read from its text. */
export type SourceMemory = Map<string, ReadSource>;

/** A file, and where it leads. */
export interface ReadSource {
  readonly source: Source;
  readonly found: References;
}

/**
 * Reads a file. One that is in memory is taken from there as long as its text is the same; one with faults never is, since
 * they have to be reported again.
 */
export async function readAgain(
  file: FoundFile,
  limits: Limits,
  report: Report,
  memory: SourceMemory = new Map(),
): Promise<ReadSource> {
  const known = memory.get(file.absolute);
  let faults = 0;
  const count: Report = (code, at, params) => {
    faults++;
    report(code, at, params);
  };
  const source = await readSource(file, limits, count, known?.source);
  if (known !== undefined && source === known.source) return known;
  const read = { source, found: findReferences(source) };
  if (faults === 0) memory.set(file.absolute, read);
  else memory.delete(file.absolute);
  return read;
}

import { resolve } from "node:path";
import { collect, type Diagnostic, type Report } from "./diagnostics.js";
import { type ImportedFile, importSchemas } from "./import/import-schemas.js";
import { mergeEdits } from "./import/merge-edits.js";
import { valueText } from "./import/yaml-text.js";
import { describeFault, isFault } from "./output/fault.js";
import { readTextIn, removeIn, writeTextIn } from "./output/import-folder.js";
import { parse } from "./schema/parse.js";
import { showPath } from "./source/find-files.js";
import { isJsonObject, type Json, type JsonObject } from "./source/json.js";
import { load } from "./source/load.js";
import { showFrom } from "./source-names.js";

/** What is imported, and where to. */
export interface ImportOptions {
  /** An OpenAPI or AsyncAPI document. */
  readonly document: string;
  /** The folder of the schema files. */
  readonly into: string;
  /** What else of the document becomes schemas. */
  readonly include?: readonly "operations"[] | undefined;
  /** The folder that paths are relative to; default: the working folder of the process. */
  readonly cwd?: string;
}

/** What `importDocument` answers. */
export interface ImportResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The folder, relative to `cwd`. */
  readonly into: string;
  /** Paths of the files that the document stands in now. */
  readonly files: readonly string[];
}

/** Remembers what was imported, so that the next time edits can be told from the document's changes. */
const memory = ".modelsmith-import.json";

/**
 * Makes schema files of an OpenAPI or AsyncAPI document. Files that were edited since the last import keep what was edited; where
 * the document changed the same thing, a warning says so. Nothing is written when the document is at fault.
 */
export async function importDocument(options: ImportOptions): Promise<ImportResult> {
  const cwd = resolve(options.cwd ?? "");
  const folder = resolve(cwd, options.into);
  const { report, failed, diagnostics } = collect();
  const sources = await load([options.document], report, { cwd });
  const includeOperations = (options.include ?? []).length > 0;
  const set = parse(sources, report, { includeOperations });
  const into = showPath(folder, cwd);
  const files = failed() ? [] : importSchemas(set);
  if (!failed()) {
    await bringIn(files, { folder, into, report }).catch((error: unknown) => {
      if (!isFault(error)) throw error;
      const path = showPath(error.path ?? folder, cwd);
      report("output-not-writable", undefined, { path, reason: describeFault(error) });
    });
  }
  return {
    ok: !failed(),
    diagnostics: showFrom(cwd, diagnostics()),
    into,
    files: files.map(({ path }) => path),
  };
}

interface Target {
  readonly folder: string;
  readonly into: string;
  readonly report: Report;
}

async function bringIn(files: readonly ImportedFile[], target: Target): Promise<void> {
  const { folder, into, report } = target;
  const before = readMemory(await readTextIn(folder, memory));
  for (const { path, value } of files) {
    const text = await readTextIn(folder, path);
    const known = before[path];
    if (text === undefined && known === undefined) {
      await writeTextIn(folder, path, valueText(value));
    } else if (text === undefined) {
      report("output-deletion-kept", undefined, { path: `${into}/${path}` });
    } else {
      const merged = mergeEdits(text, known, value);
      for (const pointer of merged.kept)
        report("output-edit-kept", undefined, { path: `${into}/${path}`, pointer });
      if (merged.text !== text) await writeTextIn(folder, path, merged.text);
    }
  }
  await removeGone(before, new Set(files.map(({ path }) => path)), target);
  const after = Object.fromEntries(files.map(({ path, value }) => [path, value]));
  await writeTextIn(folder, memory, `${JSON.stringify(after, undefined, 1)}\n`);
}

/** Files of schemas that the document no longer has go, unless they were edited. */
async function removeGone(
  before: JsonObject,
  files: ReadonlySet<string>,
  { folder, into, report }: Target,
): Promise<void> {
  for (const [path, value] of Object.entries(before)) {
    if (files.has(path)) continue;
    const text = await readTextIn(folder, path);
    if (text === valueText(value)) await removeIn(folder, path);
    else if (text !== undefined)
      report("output-left-alone", undefined, { path: `${into}/${path}` });
  }
}

/**
 * What cannot be read is as good as forgotten: every difference then counts as made by hand. Anybody may have edited it, so what
 * no import writes is left out: it could lead outside the folder.
 */
function readMemory(text: string | undefined): JsonObject {
  try {
    const value: Json = JSON.parse(text ?? "{}");
    const entries = isJsonObject(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter(([path]) => /^[^/\\:]+\.yaml$/.test(path)));
  } catch {
    return {};
  }
}

import { basename, join, resolve } from "node:path";
import { generate } from "./commands.js";
import { collect, type Diagnostic } from "./diagnostics.js";
import { importDocument } from "./import-command.js";
import { guessNames } from "./init/guess-names.js";
import { type ProjectFacts, packageJson, projectFiles } from "./init/project-files.js";
import { describeFault, isFault } from "./output/fault.js";
import { listFolder, readTextIn, writeTextIn } from "./output/import-folder.js";
import { showPath } from "./source/find-files.js";
import { isJsonObject } from "./source/json.js";
import { load } from "./source/load.js";
import { loadTemplate } from "./source/load-template.js";
import { loadVersion } from "./source/load-version.js";
import { showFrom } from "./source-names.js";

/** What a project is begun with. */
export interface InitOptions {
  /** An OpenAPI or AsyncAPI document, or a JSON Schema. Default: one that lies in the folder under its usual name. */
  readonly document?: string | undefined;
  /** The folder of the project; default: the working folder of the process. */
  readonly cwd?: string;
}

/** What `init` answers. */
export interface InitResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What was written, beside the package. */
  readonly written: readonly string[];
  /** What was there already, and was left as it is. */
  readonly kept: readonly string[];
  /** What a `package.json` that was kept needs to have, if it has not. */
  readonly wanted: object | undefined;
  /** How many files of the package were written. */
  readonly generated: number;
}

/**
 * Makes a project of an empty folder or of one with a document in it: configuration, schemas, scripts, a test, a workflow, and
 * the package. Nothing is asked, and no file that is there is changed. When the document is at fault nothing is written.
 */
export async function init(options: InitOptions = {}): Promise<InitResult> {
  const cwd = resolve(options.cwd ?? "");
  const written: string[] = [];
  try {
    return await begin(cwd, options.document, written);
  } catch (error) {
    if (!isFault(error)) throw error;
    const { report, diagnostics } = collect();
    const path = showPath(error.path ?? cwd, cwd);
    report("output-not-writable", undefined, { path, reason: describeFault(error) });
    return { ...failure, diagnostics: diagnostics(), written };
  }
}

const failure = { ok: false, written: [], kept: [], wanted: undefined, generated: 0 } as const;

/** What is written is told on the way, for whoever asks after a fault. */
async function begin(
  cwd: string,
  given: InitOptions["document"],
  written: string[],
): Promise<InitResult> {
  const hadSchemas = (await listFolder(join(cwd, "schemas"))).length > 0;
  const document = given ?? (await findDocument(cwd));
  const brought = document === undefined || hadSchemas ? nothing : await bring(document, cwd);
  if (!brought.ok) return { ...failure, diagnostics: brought.diagnostics };
  written.push(...brought.files);

  const manifest = await readTextIn(cwd, "package.json");
  const facts: ProjectFacts = {
    ...guessNames(nameIn(manifest) ?? basename(cwd)),
    version: await loadVersion(),
    hasSchemas: hadSchemas || brought.files.length > 0,
    template: await loadTemplate(),
  };
  const kept = hadSchemas ? ["schemas"] : [];
  for (const { path, text } of projectFiles(facts)) {
    const there = (await readTextIn(cwd, path)) !== undefined;
    if (!there) await writeTextIn(cwd, path, text);
    (there ? kept : written).push(path);
  }
  const { ok, diagnostics, files } = await generate({ cwd });
  return {
    ok,
    diagnostics: [...brought.diagnostics, ...diagnostics],
    written,
    kept,
    wanted: manifest === undefined ? undefined : packageJson(facts),
    generated: files.written.length,
  };
}

/** Schemas that were brought into the project. */
interface Brought {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
}

const nothing: Brought = { ok: true, diagnostics: [], files: [] };

/** Documents of APIs become schema files; a JSON Schema is one already. */
async function bring(document: string, cwd: string): Promise<Brought> {
  const { report, failed, diagnostics } = collect();
  const sources = await load([document], report, { cwd });
  const named = sources.find(({ uri }) => basename(uri) === basename(document));
  if (failed() || named === undefined)
    return { ok: false, diagnostics: showFrom(cwd, diagnostics()), files: [] };
  const { value, text } = named;
  if (isJsonObject(value) && ["openapi", "swagger", "asyncapi"].some((key) => key in value)) {
    const { files, ...result } = await importDocument({ document, into: "schemas", cwd });
    return { ...result, files: files.map((path) => `schemas/${path}`) };
  }
  const path = `schemas/${basename(document)}`;
  await writeTextIn(cwd, path, text);
  return { ...nothing, files: [path] };
}

/** A document under a name that such documents usually have. */
async function findDocument(cwd: string): Promise<string | undefined> {
  const names = await listFolder(cwd);
  return names.find((name) => /^(?:openapi|swagger|asyncapi)\.(?:json|ya?ml)$/.test(name));
}

function nameIn(manifest: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(manifest ?? "{}");
    const name = isJsonObject(value) ? value.name : undefined;
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}

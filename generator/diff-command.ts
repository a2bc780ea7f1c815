import { basename, dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { buildApis } from "./build-apis.js";
import { carryNames } from "./carry-names.js";
import type { CommandOptions } from "./commands.js";
import { type Collector, collect, type Diagnostic } from "./diagnostics.js";
import {
  type Change,
  diff as compareApis,
  type Level,
  reaches,
  type Verdict,
  verdictOf,
} from "./diff/diff.js";
import { nothingNamed } from "./given-names.js";
import { type Input, type ReadingInput, readInput } from "./input.js";
import type { Api } from "./model/api.js";
import { type Project, readProject } from "./read-project.js";
import { showPath } from "./source/find-files.js";
import { findProject } from "./source/find-project.js";
import { atRevision } from "./source/read-revision.js";
import { showFrom } from "./source-names.js";

/** Two states that lie beside each other. Each is a schema file or document, a folder of them, or a project. */
export interface PathsToDiff {
  readonly before: string;
  readonly after: string;
}

/** What was committed, and what is there now. */
export interface RevisionToDiff {
  /** A git revision: the state before. */
  readonly git: string;
  /** As for two paths; default: the project in `cwd`. */
  readonly path?: string | undefined;
}

/** What `diff` compares, and how it is read. */
export type DiffOptions = (PathsToDiff | RevisionToDiff) &
  ReadingInput &
  Pick<CommandOptions, "cwd" | "onStage"> & {
    /** The mildest verdict that is not `ok`. */
    readonly failOn?: Level | undefined;
  };

/** What `diff` answers. */
export interface DiffResult {
  /** Whether both states could be read, and the verdict is milder than `failOn`. */
  readonly ok: boolean;
  /** What is wrong with the input: errors in the state before, everything in the state after. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the next version has to be; `none` when nothing changed. */
  readonly verdict: Verdict;
  /** The same for each axis alone. */
  readonly axes: { readonly wire: Verdict; readonly types: Verdict };
  /** In the order of the declarations of the state after; places are relative to `cwd`. */
  readonly changes: readonly Change[];
}

/**
 * Tells what changed between two states of a schema set for those who use the package that is made of it. Nothing is written,
 * and bad input never throws.
 */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const cwd = resolve(options.cwd ?? "");
  const [was, is] = [collect(), collect()];
  const [changes, diagnosticsBefore] = await readBoth(options, cwd, [was, is]);
  const verdict = verdictOf(changes);
  const isMild = options.failOn === undefined || !reaches(verdict, options.failOn);
  const errors = diagnosticsBefore.filter(({ severity }) => severity === "error");
  return {
    ok: isMild && !is.failed() && errors.length === 0,
    diagnostics: [...errors, ...showFrom(cwd, is.diagnostics())],
    verdict,
    axes: { wire: verdictOf(changes, "wire"), types: verdictOf(changes, "types") },
    changes,
  };
}

type Both = readonly [readonly Change[], readonly Diagnostic[]];

async function readBoth(
  options: DiffOptions,
  cwd: string,
  [was, is]: readonly [Collector, Collector],
): Promise<Both> {
  if ("before" in options) {
    const before = await readState(options, { cwd, path: options.before, collector: was });
    const after = await readState(options, { cwd, path: options.after, collector: is, before });
    return [changesBetween(before, after), showFrom(cwd, was.diagnostics())];
  }
  const { git, path } = options;
  const found = await atRevision(git, { cwd, report: is.report }, async (there): Promise<Both> => {
    const place = path !== undefined && isAbsolute(path) ? relative(cwd, path) : path;
    const read = await readState(options, { cwd: there, path: place, collector: was });
    // A project that was not there yet had nothing.
    const isNew = was.diagnostics().some(({ code }) => code === "config-not-found");
    const before = isNew ? nothing : read;
    const after = await readState(options, { cwd, path, collector: is, before });
    return [changesBetween(before, after), isNew ? [] : showAt(git, there, was)];
  });
  return found ?? [[], []];
}

/** Where a state is read, and how its faults are told. */
interface StateOptions {
  readonly cwd: string;
  readonly path: string | undefined;
  readonly collector: Collector;
  /** The state that this one came from. */
  readonly before?: State | undefined;
}

/** One of the two states. */
interface State {
  readonly apis: readonly Api[];
  readonly project: Project | undefined;
  /** What paths of sources have to begin with to be relative to the working folder. */
  readonly prefix: string;
}

const nothing: State = { apis: [], project: undefined, prefix: "." };

async function readState(
  options: DiffOptions,
  { cwd, path, collector, before }: StateOptions,
): Promise<State | undefined> {
  const { onStage = () => {} } = options;
  const { report } = collector;
  const config = await readInput(await inputOf(options, path, cwd), report, { cwd });
  onStage("load");
  const read = config && (await readProject(config, { cwd }, collector));
  if (config === undefined || read === undefined) return undefined;
  const project =
    before?.project === undefined ? read : carryNames(before.apis, before.project, read);
  const apis = await buildApis(config, project, { report, onStage });
  if (collector.failed()) return undefined;
  return { apis, project, prefix: showPath(project.root, cwd) };
}

/** Schemas without a project are not written anywhere, so any folder will do that is not among them. */
async function inputOf(
  options: DiffOptions,
  path: string | undefined,
  cwd: string,
): Promise<Input> {
  const { draft, include, assertFormats, map, allow, limits } = options;
  const reading = { draft, include, assertFormats, map, allow, limits };
  const config = path === undefined ? undefined : await findProject(path, cwd);
  if (path === undefined || config !== undefined) return { config, ...reading };
  const absolute = resolve(cwd, path);
  const out = join(dirname(absolute), `${basename(absolute)}.modelsmith`);
  return { schemas: [path], out, ...reading };
}

/** No change where one of the states is at fault: that is said instead. */
function changesBetween(before: State | undefined, after: State | undefined): readonly Change[] {
  if (before === undefined || after === undefined) return [];
  const [only, ...others] = before.apis;
  // Two states of one namespace are the same, whatever it is called.
  const alone = others.length === 0 && after.apis.length === 1 ? only : undefined;
  const old = new Map(before.apis.map((api) => [api.namespace, api]));
  const now = new Map(after.apis.map((api) => [api.namespace, api]));
  const changes = [...now].flatMap(([name, api]) =>
    compareApis(alone ?? old.get(name) ?? emptyApi(name), api),
  );
  const gone = [...old].filter(([name]) => alone === undefined && !now.has(name));
  return [...changes, ...gone.flatMap(([name, api]) => compareApis(api, emptyApi(name)))].map(
    (change) => ({
      ...change,
      before: change.before && posix.join(before.prefix, change.before),
      after: change.after && posix.join(after.prefix, change.after),
    }),
  );
}

function emptyApi(namespace: string): Api {
  const [declarations, declarationOf] = [new Map(), new Map()];
  return { namespace, families: [], declarations, declarationOf, given: nothingNamed };
}

/** As git names files of a revision. */
function showAt(revision: string, cwd: string, collector: Collector): readonly Diagnostic[] {
  return showFrom(cwd, collector.diagnostics()).map((diagnostic) => {
    const { source } = diagnostic;
    if (source === undefined) return diagnostic;
    return { ...diagnostic, source: { ...source, path: `${revision}:${source.path}` } };
  });
}

import type { Collector } from "./diagnostics.js";
import type { Files } from "./emit/files.js";
import { identifyRun } from "./identify-run.js";
import type { Memory } from "./memory.js";
import type { Api } from "./model/api.js";
import { findMade } from "./output/find-made.js";
import type { Origin } from "./output/manifest.js";
import { recallNames } from "./output/recall-names.js";
import { type Project, type Reading, readFiles } from "./read-project.js";
import { reportDepth } from "./report-depth.js";
import type { Config } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { loadRuntime } from "./source/load-runtime.js";
import { loadVersion } from "./source/load-version.js";
import type { OnLook } from "./source/lookout.js";

/** The stages of a run, by the verbs of their entry functions. */
export type Stage = "load" | "parse" | "build" | "emit" | "docs" | "write" | "compare";

/** Where a run stands, and who follows it. */
export interface ProduceOptions {
  readonly cwd: string;
  /** Told when a stage begins. */
  readonly onStage: (stage: Stage) => void;
  readonly onLook?: OnLook | undefined;
  readonly memory?: Memory | undefined;
  /** Whether nothing has to be done where the input is what the memory knows. */
  readonly isIdle?: boolean | undefined;
  /** Whether a package that was made from the very same before need not be made again. */
  readonly keepsMade?: boolean;
}

/** A package as data, and what it was made from. */
export interface Product {
  /** One for each namespace; none where nothing had to be built to know that the package is there already. */
  readonly apis: readonly Api[];
  readonly files: Files;
  readonly origin: Origin;
  /** How many schema files there were. */
  readonly schemas: number;
  /** Set when the package in the output folder is this one already, and was not made again: the paths of its files. */
  readonly made?: readonly string[];
}

/**
 * All that `generate` and `check` have in common: load, parse, build, emit. Every fault of the input is reported in one go;
 * when one is an error there is no product. The same input gives the same bytes, wherever the project lies; what the package in the
 * output folder remembers of names is part of it. A package that is there already and was made from the very same is neither built
 * nor emitted again: it remembers whether there was anything to report, and only then is it built, to report it again.
 */
export async function produce(
  config: Config,
  options: ProduceOptions,
  collector: Collector,
): Promise<Product | undefined> {
  const { cwd, onStage, onLook, memory, isIdle = false, keepsMade = false } = options;
  const { report } = collector;
  onStage("load");
  const reading = await readFiles(config, { cwd, onLook, memory: memory?.sources }, collector);
  if (reading === undefined) return undefined;
  const known = await originOf(config, reading);
  const schemas = reading.sources.flat().length;
  if (isIdle && !collector.failed() && memory?.made === known.made) {
    return { apis: [], origin: known, schemas, files: [], made: [] };
  }
  const silent = keepsMade && !collector.failed() && (await findMade(config.out, known.made));
  if (silent) return { apis: [], origin: known, schemas, files: [], made: silent };

  const before = collector.diagnostics().length;
  const project: Project = { ...reading, names: await recallNames(config.out) };
  const { buildApis } = await import("./build-apis.js");
  const apis = await buildApis(config, project, { report, onStage, memory });
  if (collector.failed()) return undefined;

  const said = collector.diagnostics().length > before;
  const origin = {
    ...known,
    names: new Map(apis.map(({ namespace, given }) => [namespace, given])),
    made: said ? `${known.made}, with a report` : known.made,
  };
  const made = keepsMade && said && (await findMade(config.out, origin.made));
  if (made) return { apis, origin, schemas, files: [], made };

  onStage("emit");
  const files = await emitFiles(config, project, apis, options).catch((error: unknown) => {
    reportDepth(
      error,
      apis.flatMap((api) => [...api.declarationOf.keys()]),
      report,
    );
    return undefined;
  });
  return files && { apis, origin, schemas, files };
}

async function originOf(
  config: Config,
  reading: Reading,
): Promise<Origin & { readonly made: string }> {
  return {
    generator: await loadVersion(),
    settings: config.text,
    sources: [...reading.sources.flat(), ...mixinSources(reading)],
    made: identifyRun(config, reading),
  };
}

async function emitFiles(
  config: Config,
  { mixins }: Project,
  apis: readonly Api[],
  { memory }: ProduceOptions,
): Promise<Files> {
  const { emit } = await import("./emit/emit.js");
  const { name, version, ...more } = config.package;
  return emit(apis, {
    packageName: name,
    packageVersion: version,
    ...more,
    dependencies: dependenciesOf(config),
    runtime: await loadRuntime(),
    mixins: new Map([...mixins].map(([namespace, { files }]) => [namespace, files])),
    printed: memory?.printed,
  });
}

/** What the mixins import from elsewhere. */
function dependenciesOf({ namespaces }: Config): Readonly<Record<string, string>> {
  return Object.assign({}, ...namespaces.map(({ dependencies }) => dependencies));
}

/** Mixins go into the package as schemas do: an edited one makes it stale. */
function mixinSources({ root, mixins }: Reading): Origin["sources"] {
  const files = [...mixins.values()].flatMap((each) => each.files);
  return files.map(({ path, text }) => ({ path: showPath(path, root), text }));
}

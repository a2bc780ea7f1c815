import { buildApis } from "./build-apis.js";
import type { Collector } from "./diagnostics.js";
import type { Files } from "./emit/files.js";
import { identifyRun } from "./identify-run.js";
import type { Memory } from "./memory.js";
import type { Api } from "./model/api.js";
import { findMade } from "./output/find-made.js";
import type { Origin } from "./output/manifest.js";
import { type Project, readProject } from "./read-project.js";
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
  /** Whether a package that was made from the very same before need not be made again. */
  readonly keepsMade?: boolean;
}

/** A package as data, and what it was made from. */
export interface Product {
  /** One for each namespace. */
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
 * output folder remembers of names is part of it.
 */
export async function produce(
  config: Config,
  options: ProduceOptions,
  collector: Collector,
): Promise<Product | undefined> {
  const { cwd, onStage, onLook, memory } = options;
  onStage("load");
  const reading = { cwd, onLook, memory: memory?.sources };
  const project = await readProject(config, reading, collector);
  if (project === undefined) return undefined;
  const { report } = collector;
  const apis = await buildApis(config, project, { report, onStage, memory });
  if (collector.failed()) return undefined;

  const origin: Origin = {
    generator: await loadVersion(),
    settings: config.text,
    sources: [...project.sources.flat(), ...mixinSources(project)],
    names: new Map(apis.map(({ namespace, given }) => [namespace, given])),
    made: identifyRun(config, project, apis),
  };
  const product = { apis, origin, schemas: project.sources.flat().length };
  const made = options.keepsMade ? await findMade(config.out, origin) : undefined;
  if (made !== undefined) return { ...product, files: [], made };

  onStage("emit");
  const { emit } = await import("./emit/emit.js");
  const { name, version, ...more } = config.package;
  const emitted = emit(apis, {
    packageName: name,
    packageVersion: version,
    ...more,
    dependencies: dependenciesOf(config),
    runtime: await loadRuntime(),
    mixins: new Map([...project.mixins].map(([namespace, { files }]) => [namespace, files])),
    printed: memory?.printed,
  });
  const files = await emitted.catch((error: unknown) => {
    reportDepth(
      error,
      apis.flatMap((api) => [...api.declarationOf.keys()]),
      report,
    );
    return undefined;
  });
  if (files === undefined) return undefined;
  return { ...product, files };
}

/** What the mixins import from elsewhere. */
function dependenciesOf({ namespaces }: Config): Readonly<Record<string, string>> {
  return Object.assign({}, ...namespaces.map(({ dependencies }) => dependencies));
}

/** Mixins go into the package as schemas do: an edited one makes it stale. */
function mixinSources({ root, mixins }: Project): Origin["sources"] {
  const files = [...mixins.values()].flatMap((each) => each.files);
  return files.map(({ path, text }) => ({ path: showPath(path, root), text }));
}

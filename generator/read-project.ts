import type { Collector } from "./diagnostics.js";
import type { GivenNames } from "./given-names.js";
import { recallNames } from "./output/recall-names.js";
import type { Config } from "./source/config.js";
import { type LoadOptions, load } from "./source/load.js";
import { loadMixins, type Mixins } from "./source/load-mixins.js";
import type { Source } from "./source/source.js";
import { commonFolder, nameFrom } from "./source-names.js";

/** Everything a package is made from beside its configuration. */
export interface Project extends Reading {
  /** By the name of the namespace: what the last run named. */
  readonly names: ReadonlyMap<string, GivenNames>;
}

/** The files that a package is made from. */
export interface Reading {
  /** The folder that paths of sources are relative to, absolute. */
  readonly root: string;
  /** By namespace, in their order: the schema files, and those that they refer to. */
  readonly sources: readonly (readonly Source[])[];
  /** By the name of the namespace. */
  readonly mixins: ReadonlyMap<string, Mixins>;
}

/** Where paths start, who is told what is read, and what is known of it. */
export type ReadOptions = Pick<LoadOptions, "cwd" | "onLook" | "memory">;

/** Reads what a configuration names. Undefined when nothing could be read, and that is reported. */
export async function readProject(
  config: Config,
  options: ReadOptions,
  collector: Collector,
): Promise<Project | undefined> {
  const reading = await readFiles(config, options, collector);
  return reading && { ...reading, names: await recallNames(config.out) };
}

/** As `readProject`, without what the package itself remembers. */
export async function readFiles(
  config: Config,
  options: ReadOptions,
  { report, failed }: Collector,
): Promise<Reading | undefined> {
  const loaded: (readonly Source[])[] = [];
  const mixins = new Map<string, Mixins>();
  const { map, allow, limits } = config.reading;
  for (const { name, schemas } of config.namespaces) {
    loaded.push(await load(schemas, report, { ...options, map, allow, limits }));
    mixins.set(name, await loadMixins(schemas, report, options));
  }
  if (failed() && loaded.flat().length === 0) return undefined;
  const root = config.root ?? commonFolder(loaded.flat());
  return { root, sources: loaded.map((sources) => nameFrom(root, sources)), mixins };
}

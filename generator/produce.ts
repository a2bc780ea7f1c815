import type { Collector } from "./diagnostics.js";
import type { Files } from "./emit/files.js";
import { build } from "./model/build.js";
import type { Origin } from "./output/manifest.js";
import { dialectOfDraft } from "./schema/dialects.js";
import { parse } from "./schema/parse.js";
import type { Config } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { load } from "./source/load.js";
import { loadMixins, type Mixins } from "./source/load-mixins.js";
import { loadRuntime } from "./source/load-runtime.js";
import { loadVersion } from "./source/load-version.js";
import type { Source } from "./source/source.js";
import { commonFolder, nameFrom } from "./source-names.js";

/** The stages of a run, by the verbs of their entry functions. */
export type Stage = "load" | "parse" | "build" | "emit" | "write" | "compare";

/** Where a run stands, and who follows it. */
export interface ProduceOptions {
  readonly cwd: string;
  /** Told when a stage begins. */
  readonly onStage: (stage: Stage) => void;
}

/** A package as data, and what it was made from. */
export interface Product {
  readonly files: Files;
  readonly origin: Origin;
  /** How many schema files there were. */
  readonly schemas: number;
}

/**
 * All that `generate` and `check` have in common: load, parse, build, emit. Every fault of the input is reported in one go;
 * when one is an error there is no product. The same input gives the same bytes, wherever the project lies.
 */
export async function produce(
  config: Config,
  options: ProduceOptions,
  collector: Collector,
): Promise<Product | undefined> {
  const { report } = collector;
  options.onStage("load");
  const loaded: (readonly Source[])[] = [];
  const mixins = new Map<string, Mixins>();
  const { map, allow, draft, includeOperations, assertFormats } = config.reading;
  for (const { name, schemas } of config.namespaces) {
    loaded.push(await load(schemas, report, { ...options, map, allow }));
    mixins.set(name, await loadMixins(schemas, report, options));
  }
  // Nothing could be read, and why is said already.
  if (collector.failed() && loaded.flat().length === 0) return undefined;
  const root = config.root ?? commonFolder(loaded.flat());
  const inputs = loaded.map((sources) => nameFrom(root, sources));

  options.onStage("parse");
  const dialect = draft === undefined ? undefined : dialectOfDraft(draft);
  const reading = { dialect, includeOperations, assertFormats };
  const sets = inputs.map((sources) => parse(sources, report, reading));

  options.onStage("build");
  const apis = config.namespaces.flatMap(({ name: namespace, naming, rootName }, index) => {
    const set = sets[index];
    if (set === undefined) return [];
    return build(
      set,
      {
        namespace,
        naming,
        mixins: mixins.get(namespace)?.names ?? [],
        ...(rootName !== undefined && { rootName }),
      },
      report,
    );
  });
  if (collector.failed()) return undefined;

  options.onStage("emit");
  const { emit } = await import("./emit/emit.js");
  const { name, version, ...more } = config.package;
  const files = await emit(apis, {
    packageName: name,
    packageVersion: version,
    ...more,
    dependencies: dependenciesOf(config),
    runtime: await loadRuntime(),
    mixins: new Map([...mixins].map(([namespace, { files }]) => [namespace, files])),
  });
  const origin: Origin = {
    generator: await loadVersion(),
    settings: config.text,
    sources: [...inputs.flat(), ...mixinSources(root, mixins)],
  };
  return { files, origin, schemas: inputs.flat().length };
}

/** What the mixins import from elsewhere. */
function dependenciesOf({ namespaces }: Config): Readonly<Record<string, string>> {
  return Object.assign({}, ...namespaces.map(({ dependencies }) => dependencies));
}

/** Mixins go into the package as schemas do: an edited one makes it stale. */
function mixinSources(root: string, mixins: ReadonlyMap<string, Mixins>): Origin["sources"] {
  const files = [...mixins.values()].flatMap((each) => each.files);
  return files.map(({ path, text }) => ({ path: showPath(path, root), text }));
}

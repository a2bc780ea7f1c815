import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandOptions } from "./commands.js";
import { type Collector, collect, type Diagnostic } from "./diagnostics.js";
import { readInput } from "./input.js";
import { manifestFile } from "./output/layout.js";
import { produce } from "./produce.js";
import { type Project, readProject } from "./read-project.js";
import type { Config } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { showFrom } from "./source-names.js";

/** What `listInputs` and `listOutputs` answer. */
export interface FileList {
  /** Whether the input could be read and, for outputs, has no fault. */
  readonly ok: boolean;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths relative to `cwd`, sorted. Empty when not all is `ok`. */
  readonly files: readonly string[];
}

/**
 * Every file that the package of an input is made from: the configuration, the schema files and all that they refer to, the
 * mixins, and what the package itself remembers of names, if it is there. Two runs of one version of modelsmith on the same bytes in these files write the same bytes.
 */
export async function listInputs(options: CommandOptions): Promise<FileList> {
  const { onStage = () => {} } = options;
  return listFiles(options, async (config, cwd, collector) => {
    onStage("load");
    const project = await readProject(config, { cwd }, collector);
    return project === undefined ? [] : filesOf(config, project);
  });
}

/** Every file that `generate` writes for an input, whether it is there already or not. Writes nothing. */
export async function listOutputs(options: CommandOptions): Promise<FileList> {
  const { onStage = () => {} } = options;
  return listFiles(options, async (config, cwd, collector) => {
    const product = await produce(config, { cwd, onStage }, collector);
    if (product === undefined) return [];
    const paths = [...product.files.map(({ path }) => path), manifestFile];
    return paths.map((path) => resolve(config.out, path));
  });
}

async function listFiles(
  options: CommandOptions,
  find: (config: Config, cwd: string, collector: Collector) => Promise<readonly string[]>,
): Promise<FileList> {
  const cwd = resolve(options.cwd ?? "");
  const collector = collect();
  const config = await readInput(options, collector.report, { cwd });
  const files = config === undefined ? [] : await find(config, cwd, collector);
  const ok = !collector.failed();
  return {
    ok,
    diagnostics: showFrom(cwd, collector.diagnostics()),
    files: ok ? [...new Set(files.map((path) => showPath(path, cwd)))].sort() : [],
  };
}

function filesOf({ file, out }: Config, { sources, mixins, names }: Project): readonly string[] {
  return [
    ...(file === undefined ? [] : [file]),
    ...(names.size === 0 ? [] : [resolve(out, manifestFile)]),
    ...sources.flat().map(({ uri }) => fileURLToPath(uri)),
    ...[...mixins.values()].flatMap(({ files }) => files.map(({ path }) => path)),
  ];
}

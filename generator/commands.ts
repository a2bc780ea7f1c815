import { resolve } from "node:path";
import { type Collector, collect, type Diagnostic } from "./diagnostics.js";
import { type Input, readInput } from "./input.js";
import type { Memory } from "./memory.js";
import { compare } from "./output/compare.js";
import type { Stale } from "./output/stale.js";
import { type Written, write } from "./output/write.js";
import { type Product, produce, type Stage } from "./produce.js";
import { showPath } from "./source/find-files.js";
import type { OnLook } from "./source/lookout.js";
import { showFrom } from "./source-names.js";

/** What `generate` and `check` work on, and how they keep in touch. */
export type CommandOptions = Input & {
  /** The folder that paths are relative to; default: the working folder of the process. */
  readonly cwd?: string;
  /** The process that runs this, so that another run at the same time can tell whether it is alive. */
  readonly pid?: number;
  /** Told when a stage begins. */
  readonly onStage?: (stage: Stage) => void;
};

/** How one run of several hangs together with the others. */
export interface Repetition {
  /** Told of every file and folder that is read or looked for. */
  readonly onLook?: OnLook;
  /** What earlier runs with the same options left behind. */
  readonly memory?: Memory;
  /** Set for a look that nobody asked for: where all is read as it was, the package is not looked at. */
  readonly isIdle?: boolean;
}

/** What every command answers. */
export interface CommandResult {
  /** Whether all is as it should be. */
  readonly ok: boolean;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The package's folder, relative to `cwd`. Empty when no configuration was found. */
  readonly out: string;
  /** How many schema files went into the package. */
  readonly sources: number;
}

/** What `generate` answers. */
export interface GenerateResult extends CommandResult {
  /** What happened to the files, by their paths below the package's folder. */
  readonly files: Written;
}

/** What `check` answers. */
export interface CheckResult extends CommandResult {
  /** The files that `generate` would change, by their paths below the package's folder. */
  readonly stale: readonly Stale[];
  /** The files that are what they should be. */
  readonly fresh: readonly string[];
}

/**
 * Makes the package of an input. It is written whole or not at all: not at all when a diagnostic is an error, and then the
 * package stands as it was. Bad input never throws.
 */
export async function generate(
  options: CommandOptions,
  repetition: Repetition = {},
): Promise<GenerateResult> {
  const attempt = await prepare(options, repetition);
  const { product, out, shown, collector } = attempt;
  if (product === undefined) return { ...conclude(attempt), files: nothing };
  if (product.made !== undefined) {
    return { ...conclude(attempt), files: { ...nothing, unchanged: product.made } };
  }
  options.onStage?.("write");
  const { report } = collector;
  const { files, origin } = product;
  const written = await write(files, out, { origin, shown, report, pid: options.pid });
  const { memory } = repetition;
  if (memory !== undefined) memory.made = written && origin.made;
  return { ...conclude(attempt), files: written ?? nothing };
}

/** `generate` with the writing replaced by a comparison: `ok` when it would change nothing. Never writes. */
export async function check(options: CommandOptions): Promise<CheckResult> {
  const attempt = await prepare(options);
  const { product, out, shown, collector } = attempt;
  if (product === undefined) return { ...conclude(attempt), stale: [], fresh: [] };
  if (product.made !== undefined) return { ...conclude(attempt), stale: [], fresh: product.made };
  options.onStage?.("compare");
  const { report } = collector;
  const { files, origin } = product;
  const comparison = await compare(files, out, { origin, shown, report });
  const { stale, fresh } = comparison ?? { stale: [], fresh: [] };
  const result = conclude(attempt);
  return { ...result, ok: result.ok && stale.length === 0, stale, fresh };
}

const nothing: Written = { written: [], removed: [], unchanged: [] };

/** A run before its last stage. */
interface Attempt {
  readonly cwd: string;
  readonly collector: Collector;
  /** The package's folder, absolute and as people know it. Empty when no configuration was found. */
  readonly out: string;
  readonly shown: string;
  /** Undefined when something is wrong with the input. */
  readonly product: Product | undefined;
}

async function prepare(
  options: CommandOptions,
  { onLook, memory, isIdle }: Repetition = {},
): Promise<Attempt> {
  const { onStage = () => {} } = options;
  const cwd = resolve(options.cwd ?? "");
  const collector = collect();
  const config = await readInput(options, collector.report, { cwd, onLook });
  const out = config?.out ?? "";
  const shown = config === undefined ? "" : showPath(out, cwd);
  // A run with a memory has most of it made already.
  const following = { cwd, onStage, onLook, memory, isIdle, keepsMade: memory === undefined };
  const product = config && (await produce(config, following, collector));
  return { cwd, collector, out, shown, product };
}

function conclude({ cwd, collector, shown, product }: Attempt): CommandResult {
  return {
    ok: !collector.failed(),
    diagnostics: showFrom(cwd, collector.diagnostics()),
    out: shown,
    sources: product?.schemas ?? 0,
  };
}

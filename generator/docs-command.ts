import { resolve } from "node:path";
import type { CommandOptions, CommandResult } from "./commands.js";
import { type Collector, collect, type Diagnostic } from "./diagnostics.js";
import type { Change } from "./diff/diff.js";
import { diff } from "./diff-command.js";
import type { Files } from "./emit/files.js";
import { isMisplaced, readInput } from "./input.js";
import { holdsPackage } from "./output/holds-package.js";
import { type Written, write } from "./output/write.js";
import { type Product, produce } from "./produce.js";
import type { Config } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { findMissingPackages } from "./source/find-missing-packages.js";
import { showFrom } from "./source-names.js";

/** What a site is made from, and where it goes. */
export type DocsOptions = CommandOptions & {
  /** The site's folder. */
  readonly site: string;
  /** A git revision: the site then has a page of what changed since. Takes a project, or one schema file or folder. */
  readonly since?: string | undefined;
};

/** What `docs` answers. `out` is the site's folder. */
export interface DocsResult extends CommandResult {
  /** What happened to the files, by their paths below the site's folder. */
  readonly files: Written;
}

/**
 * Makes the reference of a package as a static site. It is written whole or not at all, as a package is; it never takes the place of
 * a package. Bad input never throws.
 */
export async function docs(options: DocsOptions): Promise<DocsResult> {
  const cwd = resolve(options.cwd ?? "");
  const run: Run = { options, cwd, dir: resolve(cwd, options.site), collector: collect() };
  const config = await readInput(options, run.collector.report, { cwd });
  const made = config === undefined ? undefined : await makeSite(config, run);
  const { files, schemas = 0, diagnostics = [] } = made ?? {};
  return {
    ok: files !== undefined,
    diagnostics: [...diagnostics, ...showFrom(cwd, run.collector.diagnostics())],
    out: showPath(run.dir, cwd),
    sources: schemas,
    files: files ?? { written: [], removed: [], unchanged: [] },
  };
}

interface Run {
  readonly options: DocsOptions;
  readonly cwd: string;
  /** The site's folder, absolute. */
  readonly dir: string;
  readonly collector: Collector;
}

interface Made {
  /** Undefined when nothing was written. */
  readonly files: Written | undefined;
  readonly schemas: number;
  /** What is wrong with the state before. */
  readonly diagnostics: readonly Diagnostic[];
}

async function makeSite(config: Config, run: Run): Promise<Made | undefined> {
  const { options, cwd, dir, collector } = run;
  const { onStage = () => {} } = options;
  if ((await isUnequipped(run)) || (await isTaken(config, run))) return undefined;
  const product = await produce(config, { cwd, onStage }, collector);
  if (product === undefined) return undefined;
  const { changes, diagnostics } = await changesSince(run);
  if (diagnostics.length > 0) return { files: undefined, schemas: product.schemas, diagnostics };

  onStage("docs");
  const site = await layOutSite(config, product, changes, run);
  onStage("write");
  const { origin, schemas } = product;
  const { report } = collector;
  const shown = showPath(dir, cwd);
  const files = await write(site, dir, { origin, shown, report, pid: options.pid });
  return { files, schemas, diagnostics };
}

/** Whether packages that make sites are missing. Reported. */
async function isUnequipped({ collector }: Run): Promise<boolean> {
  const missing = await findMissingPackages();
  if (missing.length === 0) return false;
  collector.report("output-packages-missing", undefined, { packages: missing });
  return true;
}

/** Whether the site would take the place of a package, or lie where nothing can. Reported. */
async function isTaken(config: Config, { cwd, dir, collector }: Run): Promise<boolean> {
  const { report } = collector;
  if (await isMisplaced({ ...config, out: dir }, report, cwd)) return true;
  if (!(await holdsPackage(dir))) return false;
  report("output-is-package", undefined, { path: showPath(dir, cwd) });
  return true;
}

interface SinceThen {
  /** Undefined when nobody asked. */
  readonly changes: readonly Change[] | undefined;
  /** The errors of the state before. */
  readonly diagnostics: readonly Diagnostic[];
}

async function changesSince({ options, cwd }: Run): Promise<SinceThen> {
  const { since, draft, include, assertFormats, map, allow, limits } = options;
  if (since === undefined) return { changes: undefined, diagnostics: [] };
  const reading = { draft, include, assertFormats, map, allow, limits };
  const path = "schemas" in options ? options.schemas[0] : options.config;
  const { changes, diagnostics } = await diff({ git: since, path, cwd, ...reading });
  return { changes, diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
}

async function layOutSite(
  config: Config,
  { apis, files }: Product,
  changes: readonly Change[] | undefined,
  { options: { since = "" }, cwd, collector }: Run,
): Promise<Files> {
  const { docs: layOut } = await import("./docs/docs.js");
  const { name, version, description } = config.package;
  return layOut(apis, {
    packageName: name,
    packageVersion: version,
    description,
    ...(changes !== undefined && { changes: { since, changes } }),
    package: files,
    packagesFrom: config.root ?? cwd,
    onNotRunnable: (namespace, reason) =>
      collector.report("output-not-runnable", undefined, {
        namespace: namespace === "" ? name : namespace,
        reason,
      }),
  });
}

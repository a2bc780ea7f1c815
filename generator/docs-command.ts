import { resolve } from "node:path";
import type { CommandOptions, CommandResult } from "./commands.js";
import { type Collector, collect } from "./diagnostics.js";
import { overlaps, readInput } from "./input.js";
import { holdsPackage } from "./output/holds-package.js";
import { type Written, write } from "./output/write.js";
import { type Product, produce } from "./produce.js";
import type { Config } from "./source/config.js";
import { showPath } from "./source/find-files.js";
import { showFrom } from "./source-names.js";

/** What a site is made from, and where it goes. */
export type DocsOptions = CommandOptions & {
  /** The site's folder. */
  readonly site: string;
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
  const { onStage = () => {} } = options;
  const cwd = resolve(options.cwd ?? "");
  const collector = collect();
  const { report } = collector;
  const dir = resolve(cwd, options.site);
  const shown = showPath(dir, cwd);
  const config = await readInput(options, report, { cwd });
  const taken = config !== undefined && (await isTaken(config, dir, { cwd, collector }));
  const product =
    config === undefined || taken ? undefined : await produce(config, { cwd, onStage }, collector);
  let files: Written | undefined;
  if (config !== undefined && product !== undefined) {
    onStage("docs");
    const site = await makeSite(config, product, { cwd, collector });
    onStage("write");
    files = await write(site, dir, { origin: product.origin, shown, report, pid: options.pid });
  }
  return {
    ok: !collector.failed(),
    diagnostics: showFrom(cwd, collector.diagnostics()),
    out: shown,
    sources: product?.schemas ?? 0,
    files: files ?? { written: [], removed: [], unchanged: [] },
  };
}

interface Run {
  readonly cwd: string;
  readonly collector: Collector;
}

/** Whether the site would take the place of its own package or of another, or lie among its schemas. Reported. */
async function isTaken(config: Config, dir: string, { cwd, collector }: Run): Promise<boolean> {
  const { report } = collector;
  if (overlaps({ ...config, out: dir }, report, cwd)) return true;
  if (!(await holdsPackage(dir))) return false;
  report("output-is-package", undefined, { path: showPath(dir, cwd) });
  return true;
}

async function makeSite(
  config: Config,
  { apis, files }: Product,
  { cwd, collector }: Run,
): ReturnType<typeof import("./docs/docs.js").docs> {
  const { docs: layOut } = await import("./docs/docs.js");
  const { name, version, description } = config.package;
  return layOut(apis, {
    packageName: name,
    packageVersion: version,
    description,
    package: files,
    packagesFrom: config.root ?? cwd,
    onNotRunnable: (namespace, reason) =>
      collector.report("output-not-runnable", undefined, {
        namespace: namespace === "" ? name : namespace,
        reason,
      }),
  });
}

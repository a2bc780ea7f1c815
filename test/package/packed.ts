import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const source = fileURLToPath(new URL("../../generated/", import.meta.url));

/** The package as it would be published. */
export interface Packed {
  /** Everything of it lies here, and goes with `remove`. */
  readonly home: string;
  readonly tarball: string;
  /** Where the tarball was unpacked. */
  readonly folder: string;
  /** Paths of its files below `folder`, sorted. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
  readonly remove: () => Promise<void>;
}

/** What its `package.json` says, as far as tests look. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly type: string;
  readonly sideEffects: boolean;
  readonly exports: Readonly<Record<string, Entry | string | null>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** One export. */
export interface Entry {
  readonly types: string;
  readonly default: string;
}

/** Packs the workspace, which `npm test` has built, and unpacks the tarball. */
export async function packPackage(): Promise<Packed> {
  const home = await mkdtemp(join(tmpdir(), "modelsmith-packed-"));
  const options = ["pack", "--json", "--ignore-scripts", "--pack-destination", home];
  const { stdout } = await run("npm", options, { cwd: source, maxBuffer: 2 ** 26 });
  const [packed]: readonly { readonly filename: string }[] = JSON.parse(stdout);
  if (packed === undefined) throw new Error("npm packed nothing");
  const tarball = join(home, packed.filename);
  const unpacked = join(home, "unpacked");
  await mkdir(unpacked);
  await run("tar", ["-xzf", tarball, "-C", unpacked]);
  const folder = join(unpacked, "package");
  return {
    home,
    tarball,
    folder,
    files: await filesBelow(folder),
    manifest: JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** The export paths of whole namespaces: `./voicelive`. */
export function namespacesOf({ exports }: Manifest): readonly string[] {
  return Object.keys(exports).filter((path) => /^\.\/[\w-]+$/.test(path));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

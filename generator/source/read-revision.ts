import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Report } from "../diagnostics.js";
import { isInside } from "./inside.js";

/**
 * Lays out the schema files, configurations and mixins of a git revision in a folder of their own, and removes it when `work` is
 * done. `work` is given what the folder of `cwd` is there. Filters and hooks of the repository are not run. Undefined,
 * and reported, when git cannot read the revision.
 */
export async function atRevision<Result>(
  revision: string,
  options: { readonly cwd: string; readonly report: Report },
  work: (cwd: string) => Promise<Result>,
): Promise<Result | undefined> {
  const tree = await findTree(revision, options);
  if (tree === undefined) return undefined;
  // Real, since temporary folders are often reached by a link, which would lead out of the folder.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "modelsmith-")));
  try {
    await layOut(tree, folder);
    await mkdir(join(folder, tree.prefix), { recursive: true });
    return await work(join(folder, tree.prefix));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether git would take a text for a revision, and not for one of its options. */
export function isRevision(text: string): boolean {
  return text !== "" && !text.startsWith("-") && !text.includes("\0");
}

/** The files of a commit. */
interface Tree {
  readonly commit: string;
  /** The top of the repository, absolute. */
  readonly top: string;
  /** The working folder, below the top. */
  readonly prefix: string;
}

async function findTree(
  revision: string,
  { cwd, report }: { readonly cwd: string; readonly report: Report },
): Promise<Tree | undefined> {
  if (!isRevision(revision)) {
    report("command-git-failed", undefined, { revision, reason: "that is no revision" });
    return undefined;
  }
  try {
    const top = await git(["rev-parse", "--show-toplevel"], cwd);
    const prefix = await git(["rev-parse", "--show-prefix"], cwd);
    const name = `${revision}^{commit}`;
    const commit = await git(["rev-parse", "--verify", "--end-of-options", name], cwd);
    return { commit: lastLine(commit), top: lastLine(top), prefix: lastLine(prefix) };
  } catch (error) {
    report("command-git-failed", undefined, { revision, reason: reasonOf(error) });
    return undefined;
  }
}

/** `rev-parse` repeats `--end-of-options` before what it was asked for. */
function lastLine(text: string): string {
  return text.replace(/\n$/, "").split("\n").at(-1) ?? "";
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if ("code" in error && error.code === "ENOENT") return "there is no git";
  const said = "stderr" in error ? String(error.stderr).trim() : "";
  const [first = ""] = said.split("\n");
  return first.replace(/^fatal: /, "") || error.message;
}

/** What `load` may come to read: schemas and configurations anywhere, mixins. */
const wanted = /\.(?:ya?ml|json)$|(?:^|\/)mixins\/[^/]*\.ts$/i;

async function layOut({ commit, top }: Tree, folder: string): Promise<void> {
  const listed = await git(["ls-tree", "-r", "-z", "--full-tree", commit], top);
  const files = listed.split("\0").flatMap((line) => {
    const [, type, id, path] = /^\d+ (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
    const isWanted = type === "blob" && path !== undefined && wanted.test(path);
    return isWanted && !isInstalled(path) && id !== undefined ? [{ id, path }] : [];
  });
  const texts = await readBlobs(
    files.map(({ id }) => id),
    top,
  );
  for (const [index, { path }] of files.entries()) {
    const target = join(folder, path);
    const text = texts[index];
    if (text === undefined || !isInside(target, folder)) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

function isInstalled(path: string): boolean {
  return path.split("/").includes("node_modules");
}

/** The contents of blobs, in the order of their ids, by one process. */
async function readBlobs(ids: readonly string[], cwd: string): Promise<readonly Buffer[]> {
  const run = execute("git", ["cat-file", "--batch"], { ...limits, cwd, encoding: "buffer" });
  run.child.stdin?.end(ids.map((id) => `${id}\n`).join(""));
  const { stdout } = await run;
  const contents: Buffer[] = [];
  for (let start = 0; start < stdout.length; ) {
    const end = stdout.indexOf("\n", start);
    const size = Number(stdout.toString("latin1", start, end).split(" ")[2]);
    contents.push(stdout.subarray(end + 1, end + 1 + size));
    // Every blob ends in a line feed of its own.
    start = end + 1 + size + 1;
  }
  return contents;
}

const execute = promisify(execFile);
const limits = { maxBuffer: Number.POSITIVE_INFINITY };

async function git(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execute("git", args, { ...limits, cwd });
  return stdout;
}

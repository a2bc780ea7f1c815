import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../../bin/modelsmith.js", import.meta.url));

/** A small project: its configuration and two schemas, one of which refers to the other. */
export const config = `package:
  name: pets
  version: 1.2.3
out: generated
namespaces:
  pets:
    schemas: schemas
`;
export const pet = `title: Pet
type: object
properties:
  name: { type: string }
  born_at: { type: string, format: date-time }
required: [name]
`;
export const owner = `title: Owner
type: object
properties:
  pets:
    type: array
    items: { $ref: pet.yaml }
`;

/** What a run of the command line left behind. */
export interface Result {
  /** Null when the run was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a run finds around it. */
export interface Surroundings {
  /** Another Node than the one of the tests. */
  readonly program?: string;
  /** Options of Node. */
  readonly node?: readonly string[];
  /** A command that runs the command that follows. */
  readonly around?: readonly string[];
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line in a folder, with other surroundings than this process has. */
export function runIn(
  cwd: string,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Result> {
  return runUntil(cwd, args, () => {}, surroundings);
}

/** Runs the built command line in a folder. */
export function run(cwd: string, ...args: readonly string[]): Promise<Result> {
  return runUntil(cwd, args, () => {});
}

/** The same, with a chance to kill the run. */
export function runUntil(
  cwd: string,
  args: readonly string[],
  watch: (kill: () => void) => void,
  { program = process.execPath, node = [], around = [], env = {} }: Surroundings = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env } };
    const [first = program, ...rest] = [...around, program, ...node, bin, ...args];
    const child = spawn(first, rest, options);
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    watch(() => child.kill("SIGKILL"));
  });
}

/** A folder for the rest of the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "modelsmith-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of a folder for the rest of the test, as old as the folder. */
export function copyOf(template: string): string {
  const folder = emptyFolder();
  cpSync(template, folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return folder;
}

/** Writes files into a folder. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Replaces a part of a file, which has to be there. */
export function edit(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

/** The absolute paths of all files in a folder, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The texts of all files in a folder, by path. */
export function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = filesIn(folder);
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

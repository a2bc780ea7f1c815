import { execFile } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readBlocks } from "../support/scenario.js";
import { type Packed, packPackage } from "./packed.js";

const run = promisify(execFile);
const programs = fileURLToPath(new URL("consumer/", import.meta.url));
const transcript = fileURLToPath(new URL("../voicelive/transcript.ndjson", import.meta.url));

/** A project that has the package from npm, as far as it can tell. */
export interface Consumer {
  readonly folder: string;
  readonly packed: Packed;
  /** The programs that the package's README shows, as files of the folder. */
  readonly examples: readonly string[];
}

/** Installs the tarball into a new folder with the programs of `consumer/`, and a recorded session for them to read. */
export async function installConsumer(): Promise<Consumer> {
  const packed = await packPackage();
  const folder = join(packed.home, "consumer");
  await cp(programs, folder, { recursive: true });
  await mkdir(join(folder, "app/public"));
  for (const place of ["transcript.ndjson", "app/public/transcript.ndjson"]) {
    await cp(transcript, join(folder, place));
  }
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await run("npm", ["install", "--no-audit", "--no-fund", packed.tarball], { cwd: folder });
  return { folder, packed, examples: await writeExamples(packed, folder) };
}

async function writeExamples(packed: Packed, folder: string): Promise<readonly string[]> {
  const readme = await readFile(join(packed.folder, "README.md"), "utf8");
  const programs = readBlocks(readme).filter(({ language }) => language === "ts");
  const names = programs.map((_, index) => `readme-${index}.ts`);
  for (const [index, { text }] of programs.entries()) {
    await writeFile(join(folder, names[index] ?? ""), text);
  }
  return names;
}

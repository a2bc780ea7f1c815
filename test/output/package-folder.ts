import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { collect } from "../../generator/diagnostics.js";
import type { Files } from "../../generator/emit/files.js";
import { compare } from "../../generator/output/compare.js";
import type { Origin } from "../../generator/output/manifest.js";
import { type Written, write } from "../../generator/output/write.js";

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** What `write` answered, and what it reported, as codes. */
export interface Outcome {
  readonly result: Written | undefined;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/** A temporary folder for the rest of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "modelsmith-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const origin: Origin = {
  generator: "1.0.0",
  settings: "",
  sources: [{ path: "pet.yaml", text: "title: Pet" }],
};

/** Writes a package as `generate` does. */
export async function produce(dir: string, texts: Texts, from: Origin = origin): Promise<Outcome> {
  const { report, diagnostics } = collect();
  const options = { origin: from, shown: "out", pid: process.pid, report };
  const result = await write(toFiles(texts), dir, options);
  return {
    result,
    codes: diagnostics().map(({ code }) => code),
    messages: diagnostics().map(({ message }) => message),
  };
}

/** What `check` finds, as `file: reason`. */
export async function findStale(
  dir: string,
  texts: Texts,
  from: Origin = origin,
): Promise<readonly string[]> {
  const { report } = collect();
  const comparison = await compare(toFiles(texts), dir, { origin: from, shown: "out", report });
  return comparison?.stale.map(({ file, reason }) => `${file}: ${reason}`) ?? ["unreadable"];
}

/** Puts files into a folder, as a user would. */
export function place(dir: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

/** Everything in a folder: texts by path, and empty folders with a slash at the end. Without the manifest. */
export function contents(dir: string): Texts {
  const found: Record<string, string> = {};
  const visit = (folder: string): void => {
    const entries = readdirSync(join(dir, folder), { withFileTypes: true });
    if (entries.length === 0) found[`${folder}/`] = "";
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (path !== ".modelsmith.json") found[path] = readFileSync(join(dir, path), "utf8");
    }
  };
  visit("");
  return found;
}

/** Modification times by path, manifest included. */
export function times(dir: string): Readonly<Record<string, number>> {
  const paths = [...Object.keys(contents(dir)), ".modelsmith.json"];
  return Object.fromEntries(paths.map((path) => [path, statSync(join(dir, path)).mtimeMs]));
}

function toFiles(texts: Texts): Files {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

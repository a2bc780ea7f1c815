import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyFolder } from "../../support/command-line.js";
import type { Shape } from "./shape.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a run on a large input left behind, and what it took. */
export interface Load {
  /** Where the package is, when there is one. */
  readonly folder: string;
  readonly code: number | null;
  readonly err: string;
  /** Of the processor, of all threads. */
  readonly seconds: number;
  /** Peak of the process, in MiB. */
  readonly memory: number;
  readonly files: number;
}

/** Generates the package of a shape in a process of its own, whose heap is as small as is promised. */
export async function runLoad({ make, memory = 1024 }: Shape, size: number): Promise<Load> {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "in.json"), JSON.stringify(make(size)));
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${memory}`,
      "--import",
      new URL("../../../bench/report-usage.js", import.meta.url).href,
      join(root, "bin/modelsmith.js"),
      ...["generate", "--schemas", "in.json", "--out", "out", "--limit", "nesting=5000"],
    ],
    { cwd, stdio: ["ignore", "ignore", "pipe", "pipe"] },
  );
  let err = "";
  let usage = "";
  child.stdio[2]?.on("data", (data) => {
    err += data;
  });
  child.stdio[3]?.on("data", (data) => {
    usage += data;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage || "{}");
  const folder = join(cwd, "out");
  return {
    folder,
    code,
    err,
    seconds: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
    files: code === 0 ? countFiles(folder) : 0,
  };
}

function countFiles(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

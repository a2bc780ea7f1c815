import { spawn } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
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
  /** Of all files together. */
  readonly bytes: number;
  /** How long the schema file is, in bytes. */
  readonly input: number;
}

/** In MiB: what the process may keep. The promise is about all that it takes. */
const heap = 768;

/** Generates the package of a shape in a process of its own, whose heap is as small as is promised. */
export async function runLoad({ make }: Shape, size: number): Promise<Load> {
  const cwd = emptyFolder();
  const text = JSON.stringify(make(size));
  writeFileSync(join(cwd, "in.json"), text);
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
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
    input: Buffer.byteLength(text),
    ...(code === 0 ? measureFiles(folder) : { files: 0, bytes: 0 }),
  };
}

function measureFiles(folder: string): Pick<Load, "files" | "bytes"> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

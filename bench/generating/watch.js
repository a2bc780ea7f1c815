// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { median } from "../run-process.js";
import { root } from "./programs.js";

/** One file of each family. */
const edited = [
  "schemas/voicelive/server-events/event.yaml",
  "schemas/projects/agents/agent.yaml",
  "schemas/semantic-kernel/messages.yaml",
];

/** Milliseconds between a line and the next save: `watch` looks once more after each run, and nobody saves within that look. */
const pause = 500;

/**
 * How long `watch` takes from a save to the line that says that the package is written.
 * @returns {Promise<import("../results.js").Table>}
 */
export async function measureWatching() {
  const watched = await measureWatch();
  return {
    title: "Watching",
    text: [
      "From a save to the line that says that the package is written: the package of this repository, one file of each namespace, each saved half a second after the line before.",
    ],
    columns: ["saved", "median ms", "fastest ms"],
    rows: Object.entries(watched).map(([name, times]) => ({
      name: `\`${name}\``,
      cells: [median(times), Math.min(...times)].map((time) => String(Math.round(time))),
    })),
  };
}

/**
 * Milliseconds from a save to the line that says the package is written, for one file of each family, saved `rounds` times each.
 * @param {readonly string[]} files
 * @param {number} rounds
 * @returns {Promise<Record<string, number[]>>}
 */
async function measureWatch(files = edited, rounds = 9) {
  const folder = mkdtempSync(join(tmpdir(), "modelsmith-watch-"));
  for (const name of ["modelsmith.yaml", "schemas", "generated"]) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/[\\/](?:dist|node_modules)$/.test(path),
    });
  }
  const child = spawn(process.execPath, [join(root, "bin/modelsmith.js"), "watch"], {
    cwd: folder,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    while (!(await lines.next()).value.startsWith("watching"));
    /** @type {Record<string, number[]>} */
    const times = Object.fromEntries(files.map((file) => [file, []]));
    for (let round = 0; round < rounds; round++) {
      for (const file of files) {
        const path = join(folder, file);
        const text = readFileSync(path, "utf8").replace(
          /^(\s*)description: .*$/m,
          `$1description: Edited ${round} times.`,
        );
        await wait(pause);
        const started = performance.now();
        writeFileSync(path, text);
        const { value } = await lines.next();
        if (!/\([1-9]\d* written/.test(value)) throw new Error(`${file}: ${value}`);
        times[file]?.push(performance.now() - started);
      }
    }
    return times;
  } finally {
    child.kill("SIGINT");
    // A run that has begun is brought to its end.
    await once(child, "close");
    rmSync(folder, { recursive: true, force: true });
  }
}

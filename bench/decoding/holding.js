// @ts-check
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What 100,000 small events weigh in memory, each kind in a process of its own.
 * @returns {import("../results.js").Table}
 */
export function measureMemory() {
  const plain = bytesOf("plain");
  const models = bytesOf("models");
  return {
    title: "Memory",
    text: ["100,000 small events held at once."],
    columns: ["", "heap", "times plain objects"],
    rows: [
      { name: "plain objects", cells: [megabytes(plain), 1] },
      { name: "fromText", cells: [megabytes(models), Math.round((models / plain) * 1000) / 1000] },
    ],
  };
}

/** @param {string} kind */
function bytesOf(kind) {
  const program = fileURLToPath(new URL("hold-events.js", import.meta.url));
  return Number(
    execFileSync(process.execPath, ["--expose-gc", program, kind], { encoding: "utf8" }),
  );
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

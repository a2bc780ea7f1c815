import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../../examples/voicelive/print-deltas.js", import.meta.url));

it("the example prints what is said, written and unknown, and asks for a response", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program]);
  expect(stderr).toBe("");
  expect(stdout.split("\n").map(withoutIds)).toEqual([
    "session <id> speaks with gpt-realtime",
    "> When does the last ferry leave?",
    "The last ferry leaves at twenty-five past six. ",
    "(completed, <n> tokens)",
    'unknown rate_limits.updated: {"type":"rate_limits.updated","event_id":"<id>","rate_limits":[{"name":"tokens","remaining":14998}]}',
    "Abfahrt 18:25 Uhr, Anlegestelle 2. Gute Überfahrt! ⛴️",
    "(completed, <n> tokens)",
    '<n> bytes of sound; asked with [{"type":"response.create","response":{"modalities":["text","audio"],"temperature":0.8},"additional_instructions":"Be brief."}]',
    "",
  ]);
});

/** Identifiers and amounts come from the recording's seed: that they are there is all that matters. */
function withoutIds(line: string): string {
  return line
    .replace(/(event|sess)_[0-9a-f]+/, "<id>")
    .replace(/^\d+ bytes/, "<n> bytes")
    .replace(/\d+ tokens/, "<n> tokens");
}

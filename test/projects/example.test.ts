import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const program = fileURLToPath(
  new URL("../../examples/projects/follow-response.js", import.meta.url),
);

it("the example follows a response over HTTP, and keeps what it does not know", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program]);
  expect(stderr).toBe("");
  expect(stdout.split("\n")).toEqual([
    "response resp_1 of 2026-11-18T11:06:40.000Z",
    "The ferry leaves at 18:25.",
    'unknown: {"type":"response.mood.changed","mood":"helpful","sequence_number":6}',
    "",
    "(said by the assistant)",
    "completed, 1 item",
    "",
  ]);
});

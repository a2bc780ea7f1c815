import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const program = fileURLToPath(
  new URL("../../examples/semantic-kernel/gather-chunks.js", import.meta.url),
);

it("the example gathers an answer and writes the history as a prompt", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program]);
  expect(stderr).toBe("");
  expect(stdout.split("\n")).toEqual([
    "The last ferry leaves at 18:25.",
    "calls book with { seats: 2 }",
    '<chat_history><message role="system"><text>You know the ferries.</text></message><message role="user"><text>When does the last one leave?</text></message><message role="assistant"><text>The last ferry leaves at 18:25.</text></message></chat_history>',
    "",
  ]);
});

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { recordRows } from "../results/record-rows.js";

/** What is done with models, to how much, and how many answers there are. `use-models.mjs` does it. */
const tasks = [
  {
    what: "300,000 models and 200,000 texts in lists, read, validated and compared",
    task: "items",
    sizes: [300_000, 200_000],
    count: ([models = 0, texts = 0]: readonly number[]) => models + texts,
  },
  {
    what: "200,000 unknown keys, read, changed and taken out one by one",
    task: "keys",
    sizes: [200_000],
    count: ([keys = 0]: readonly number[]) => keys,
  },
  {
    what: "100,000 issues in a list",
    task: "issues",
    sizes: [100_000],
    count: ([issues = 0]: readonly number[]) => issues,
  },
  {
    what: "100,000 issues below 2,499 levels, of which the first 4,000 are told",
    task: "deepIssues",
    sizes: [100_000],
    levels: [2499],
    // The first of them whose paths hold ten million keys together.
    count: ([issues = 0]: readonly number[]) => Math.min(issues, 4001),
  },
];

/** All of it with `npm run load`, or a tenth. */
const everything = process.env.LOAD === "all";
const program = fileURLToPath(new URL("use-models.mjs", import.meta.url));

/** What is promised: seconds of the processor, and MiB that a process with that heap may come to beyond it. */
const limits = { seconds: 5, heap: 1024, overhead: 256 };

const held: { readonly what: string; readonly seconds: number; readonly memory: number }[] = [];
afterAll(() => {
  if (everything && held.length === tasks.length) recordRows("load-models", held);
});

test.each(tasks.map((task) => [task.what, task] as const))(
  "%s, or a tenth of it: in less than five seconds.",
  async (what, { task, count, ...rest }) => {
    const sizes = rest.sizes.map((size) => (everything ? size : size / 10));
    const parts = [...sizes, ...(rest.levels ?? [])].map(String);
    const args = [`--max-old-space-size=${limits.heap}`, program, task, ...parts];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { count: counted, seconds, memory } = JSON.parse(stdout);
    expect(counted).toBe(count(sizes));
    expect(seconds).toBeLessThan(limits.seconds);
    expect(memory).toBeLessThan(limits.heap + limits.overhead);
    held.push({ what, seconds: Number(seconds.toFixed(1)), memory: Math.round(memory) });
  },
);

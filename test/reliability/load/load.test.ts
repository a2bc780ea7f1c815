import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { recordRows } from "../results/record-rows.js";
import { bulkShapes } from "./bulk-shapes.js";
import { deepShapes } from "./deep-shapes.js";
import { growthOf } from "./growth.js";
import { type Load, runLoad } from "./run-load.js";
import type { Shape } from "./shape.js";
import { wideShapes } from "./wide-shapes.js";

const shapes: Readonly<Record<string, Shape>> = { ...deepShapes, ...wideShapes, ...bulkShapes };
const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

/** All at the size that is promised, as `npm run load` wants it, or some at a tenth of it. */
const everything = process.env.LOAD === "all";
const some = [
  "items in items",
  "inheritance",
  "references or null",
  "required keys",
  "values of two enums",
  "a ring of alternatives",
];
const budget = everything ? 7_200_000 : 180_000;

/** What is promised: seconds of the processor, and MiB of a process. */
const limits = { seconds: 20, memory: 1024 };

const rows: Parameters<typeof recordRows>[1][number][] = [];
afterAll(() => {
  if (rows.length === Object.keys(shapes).length) recordRows("load", rows);
});

/** What a run takes that has next to nothing to do, once it was measured. */
let least: Load | undefined;

test.each(everything ? Object.keys(shapes) : some)(
  "%s: a package, or one error with its place.",
  async (name) => {
    const shape = shapeOf(name);
    const size = everything ? shape.full : Math.round(shape.full / 10);
    const load = await runLoad(shape, size);
    expectEnd(load);
    expect(load.seconds).toBeLessThan(shape.seconds ?? limits.seconds);
    expect(load.memory).toBeLessThan(limits.memory);
    if (!everything) return;
    least ??= await runLoad(shapeOf("models"), 1);
    const smaller = [
      await runLoad(shape, Math.round(size / 4)),
      await runLoad(shape, Math.round(size / 2)),
    ];
    for (const each of smaller) expectEnd(each);
    rows.push({ shape: name, size, ...figuresOf(load), ...growthOf(least, [...smaller, load]) });
  },
  budget,
);

test.each(everything ? Object.keys(shapes) : ["inheritance", "items in items"])(
  "%s: the package compiles.",
  async (name) => {
    const shape = shapeOf(name);
    const { code, folder } = await runLoad(shape, everything ? shape.checked : 400);
    expect(code).toBe(0);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const run = promisify(execFile)(process.execPath, [tsc, "-p", folder, "--noEmit"]);
    expect(
      await run.then(
        ({ stdout }) => stdout,
        ({ stdout }) => stdout,
      ),
    ).toBe("");
  },
  budget,
);

function shapeOf(name: string): Shape {
  const shape = shapes[name];
  if (shape === undefined) throw new Error(`no shape ${name}`);
  return shape;
}

/** A package, or one error that says where. */
function expectEnd({ code, err }: Load): void {
  if (code === 0) return;
  expect(err).toMatch(/^in\.json:\d+:\d+: [^\n]+\n[^\n]*\n *\^\n1 error/);
  expect(code).toBe(1);
}

function figuresOf({ code, seconds, memory, files, bytes }: Load) {
  const end = code === 0 ? "package" : "error";
  const rounded = { seconds: Number(seconds.toFixed(1)), memory: Math.round(memory) };
  return { end, ...rounded, files, kilobytes: Math.round(bytes / 1024) };
}

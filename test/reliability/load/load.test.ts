import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { record } from "../results/record.js";
import { bulkShapes } from "./bulk-shapes.js";
import { deepShapes } from "./deep-shapes.js";
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

/** What is promised: seconds of the processor, and MiB that a process of that heap may come to beyond it. */
const limits = { seconds: 20, overhead: 256 };

const held: Load[] = [];
afterAll(() => {
  if (held.length < Object.keys(shapes).length) return;
  const most = (figures: readonly number[]): number => Math.ceil(Math.max(...figures));
  record("load", {
    shapes: held.length,
    seconds: most(held.map(({ seconds }) => seconds)),
    memory: most(held.map(({ memory }) => memory)),
    files: most(held.map(({ files }) => files)),
  });
});

test.each(everything ? Object.keys(shapes) : some)(
  "%s: a package, or one error with its place.",
  async (name) => {
    const shape = shapes[name];
    if (shape === undefined) throw new Error(`no shape ${name}`);
    const load = await runLoad(shape, everything ? shape.full : Math.round(shape.full / 10));
    if (load.code !== 0)
      expect(load.err).toMatch(/^in\.json:\d+:\d+: [^\n]+\n[^\n]*\n *\^\n1 error/);
    expect(load.code === 0 || load.code === 1).toBe(true);
    expect(load.seconds).toBeLessThan(limits.seconds);
    expect(load.memory).toBeLessThan((shape.memory ?? 1024) + limits.overhead);
    if (everything) held.push(load);
  },
  budget,
);

test.each(everything ? Object.keys(shapes) : ["inheritance", "items in items"])(
  "%s: the package compiles.",
  async (name) => {
    const shape = shapes[name];
    if (shape === undefined) throw new Error(`no shape ${name}`);
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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { copyOf, type Result, runIn, runUntil } from "../../support/command-line.js";
import { record } from "../results/record.js";
import { type ChangedProject, changedProject, expectRecovery } from "./project.js";

const preload = fileURLToPath(new URL("fail-at.mjs", import.meta.url));

/** Every one, as `npm run faults` wants it, or a few spread over the run. */
const everything = process.env.FAULTS === "all";
const errors = everything ? ["ENOSPC", "EIO", "EACCES"] : ["ENOSPC"];
const randomMoments = everything ? 200 : 4;

/** Milliseconds: a run takes half a second, on a busy machine a few. */
const budget = everything ? 7_200_000 : 180_000;

test(
  "A change that the system refuses leaves the old package, or the new one, and one message.",
  async () => {
    const { project, points } = await prepare();
    let refused = 0;
    for (const error of errors) {
      for (const at of points) {
        const folder = copyOf(project.folder);
        const result = await runWithFault(folder, { FAULT: error, FAULT_AT: String(at) });
        if (result.code === 1) refused++;
        await expectRecovery(project, folder, result);
      }
    }
    expect(refused).toBeGreaterThan((errors.length * points.length) / 2);
    if (everything) record("refused-changes", { errors: errors.length, points: points.length });
  },
  budget,
);

describe("A run that is killed", () => {
  test(
    "before any change leaves what the next run repairs.",
    async () => {
      const { project, points } = await prepare();
      for (const at of points) {
        const folder = copyOf(project.folder);
        const result = await runWithFault(folder, { FAULT: "kill", FAULT_AT: String(at) });
        expect(result.code).toBe(null);
        await expectRecovery(project, folder, result);
      }
      if (everything) record("kills-before-changes", { points: points.length });
    },
    budget,
  );

  test(
    "at any moment does so too.",
    async () => {
      const project = await changedProject();
      let killed = 0;
      for (let index = 0; index < randomMoments; index++) {
        const folder = copyOf(project.folder);
        const moment = Math.random() * 1200;
        const result = await runUntil(folder, ["generate"], (kill) => {
          setTimeout(kill, moment);
        });
        if (result.code === null) killed++;
        await expectRecovery(project, folder, result);
      }
      if (everything) record("kills-at-random", { moments: randomMoments });
      if (everything) expect(killed).toBeGreaterThan(randomMoments / 4);
    },
    budget,
  );
});

/** A project, and the numbers of the changes that are to fail: all below the package's folder, or some and the last. */
async function prepare(): Promise<{
  readonly project: ChangedProject;
  readonly points: readonly number[];
}> {
  const project = await changedProject();
  const folder = copyOf(project.folder);
  const counted = join(folder, "count");
  expect(await runWithFault(folder, { FAULT_COUNT: counted })).toMatchObject({ code: 0 });
  const changes = Number(readFileSync(counted, "utf8"));
  expect(changes).toBeGreaterThan(25);
  const all = Array.from({ length: changes }, (_, index) => index + 1);
  const points = everything ? all : all.filter((at) => at % 11 === 1 || at === changes);
  return { project, points };
}

function runWithFault(folder: string, fault: Readonly<Record<string, string>>): Promise<Result> {
  const env = { ...fault, FAULT_FOLDER: join(folder, "generated") };
  return runIn(folder, ["generate"], { node: ["--import", preload], env });
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyOf, runIn, runUntil } from "../../support/command-line.js";
import { record } from "../results/record.js";
import { type ChangedProject, changedProject, expectRecovery, userFiles } from "./project.js";
import { type Fault, type RunServer, startRunServer } from "./run-server.js";

const preload = fileURLToPath(new URL("fail-at.mjs", import.meta.url));

/** Every one, as `npm run faults` wants it, or a few spread over the run. */
const everything = process.env.FAULTS === "all";
const errors = everything ? ["ENOSPC", "EIO", "EACCES", "EROFS", "EMFILE"] : ["ENOSPC"];
const randomMoments = everything ? 200 : 4;

/** Milliseconds: a run that is killed takes half a second, on a busy machine a few. */
const budget = everything ? 3_600_000 : 180_000;

let server: RunServer;
beforeAll(() => {
  server = startRunServer();
});
afterAll(() => server.stop());

test(
  "A change that the system refuses leaves the old package, or the new one, and one message.",
  async () => {
    const { project, points } = await prepare();
    let refused = 0;
    for (const error of errors) {
      for (const at of points) {
        const folder = copyOf(project.folder);
        const result = await server.run(folder, ["generate"], faultIn(folder, { error, at }));
        if (result.code === 1) refused++;
        await expectRecovery(project, folder, result, server);
      }
    }
    expect(refused).toBeGreaterThan((errors.length * points.length) / 2);
    if (everything) record("refused-changes", { errors: errors.length, points: points.length });
  },
  budget,
);

describe("A run that is killed", () => {
  test(
    "at any change leaves what the next run repairs.",
    async () => {
      const { project, points } = await prepare();
      for (const at of points) {
        const folder = copyOf(project.folder);
        const env = {
          FAULT: "kill",
          FAULT_AT: String(at),
          FAULT_FOLDER: join(folder, "generated"),
        };
        const result = await runIn(folder, ["generate"], { node: ["--import", preload], env });
        expect(result.code).toBe(null);
        await expectRecovery(project, folder, result, server);
      }
      if (everything) record("kills-before-changes", { points: points.length });
    },
    budget,
  );

  test(
    "at any moment does so too.",
    async () => {
      const project = await changedProject(server);
      let killed = 0;
      let atWork = 0;
      for (let index = 0; index < randomMoments; index++) {
        const folder = copyOf(project.folder);
        let timer: NodeJS.Timeout | undefined;
        const result = await runUntil(folder, ["generate"], (kill) => {
          // Half of them come while the package is written, which is a small part of a run.
          timer =
            index % 2 === 0
              ? setTimeout(kill, Math.random() * 1000)
              : whenAtWork(folder, () => setTimeout(kill, Math.random() * 40));
        });
        clearInterval(timer);
        if (result.code === null) killed++;
        if (existsSync(join(folder, "generated/.modelsmith"))) atWork++;
        await expectRecovery(project, folder, result, server);
      }
      if (everything) record("kills-at-random", { moments: randomMoments });
      if (everything) expect(killed).toBeGreaterThan(randomMoments / 2);
      if (everything) expect(atWork).toBeGreaterThan(randomMoments / 5);
    },
    budget,
  );
});

test("There are as many kinds of other people's files as the documentation says, of which a link is one.", () => {
  record("user-files", { kinds: Object.keys(userFiles).length + 1 });
});

/** A project, and the numbers of the changes that are to fail: all below the package's folder, or some and the last. */
async function prepare(): Promise<{
  readonly project: ChangedProject;
  readonly points: readonly number[];
}> {
  const project = await changedProject(server);
  const folder = copyOf(project.folder);
  const { code, changes } = await server.run(folder, ["generate"], faultIn(folder));
  expect(code).toBe(0);
  expect(changes).toBeGreaterThan(25);
  const all = Array.from({ length: changes }, (_, index) => index + 1);
  const points = everything ? all : all.filter((at) => at % 11 === 1 || at === changes);
  return { project, points };
}

function faultIn(folder: string, fault: Omit<Fault, "folder"> = {}): Fault {
  return { ...fault, folder: join(folder, "generated") };
}

/** Tells once when a run begins to write, unless the timer is cleared before. */
function whenAtWork(folder: string, tell: () => void): NodeJS.Timeout {
  const timer = setInterval(() => {
    if (!existsSync(join(folder, "generated/.modelsmith"))) return;
    clearInterval(timer);
    tell();
  }, 0);
  return timer;
}

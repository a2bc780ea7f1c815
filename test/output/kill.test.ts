import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  config,
  copyOf,
  edit,
  emptyFolder,
  pet,
  put,
  run,
  runUntil,
  textsIn,
} from "../support/command-line.js";

/** Milliseconds after a run began to write. The machine makes other moments of them each time. */
const moments = [0, 1, 2, 3, 5, 7, 10, 14, 20, 30];

test("A run killed at any moment leaves the old package or the new one, once the next run has looked at it.", async () => {
  const project = emptyFolder();
  put(project, { "modelsmith.yaml": config, "schemas/pet.yaml": pet });
  expect((await run(project, "generate")).code).toBe(0);
  put(project, { "generated/src/pets/mine.ts": "mine" });
  const old = textsIn(join(project, "generated"));

  const changed = copyOf(project);
  edit(changed, "schemas/pet.yaml", "title: Pet", "title: Cat");
  const next = copyOf(changed);
  expect((await run(next, "generate")).code).toBe(0);
  const young = textsIn(join(next, "generated"));
  expect(young).not.toEqual(old);

  let killed = 0;
  for (const [index, moment] of moments.entries()) {
    const folder = copyOf(changed);
    const { code } = await runUntil(folder, ["generate"], (kill) => {
      const work = join(folder, "generated/.modelsmith");
      const timer = setInterval(() => {
        if (!existsSync(work)) return;
        clearInterval(timer);
        setTimeout(kill, moment);
      }, 0);
    });
    if (code === null) killed++;
    // Whether the next run wants the old package or the new one, it ends with exactly that.
    const wantsOld = index % 2 === 0;
    if (wantsOld) put(folder, { "schemas/pet.yaml": pet });
    expect((await run(folder, "generate")).code, `after ${moment} ms`).toBe(0);
    expect(textsIn(join(folder, "generated")), `after ${moment} ms`).toEqual(
      wantsOld ? old : young,
    );
  }
  expect(killed).toBeGreaterThan(2);
});

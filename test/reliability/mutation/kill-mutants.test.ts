import { afterAll, afterEach, test } from "vitest";
import { canary } from "../injection/break-outs.js";
import { record } from "../results/record.js";
import { type Check, checks } from "./checks.js";
import { findMutants } from "./find-mutants.js";
import { readKilled, writeKilled } from "./killed.js";
import { switchTo } from "./mutant-switch.js";

/** Only the mutants whose ids this pattern is found in. */
const { MUTANTS } = process.env;

const found = findMutants();
const mutants = found.filter(({ id }) => new RegExp(MUTANTS ?? "").test(id));
const killed = new Map<string, string>();
const sound = new Map<Check, Promise<void>>();

afterEach(cleanUp);

afterAll(() => {
  if (process.env.RECORD !== "1") return;
  const tried = new Set(mutants.map(({ id }) => id));
  const there = new Set(found.map(({ id }) => id));
  const before = Object.entries(readKilled()).filter(([id]) => there.has(id) && !tried.has(id));
  const now = [...before, ...killed];
  writeKilled(Object.fromEntries(now));
  record("mutants", { mutants: now.length });
});

for (const { id, path } of mutants) {
  test(`With ${id} left out, a test fails.`, async () => {
    switchTo([id]);
    const failing = await findFailing(path);
    cleanUp();
    if (failing === undefined) throw new Error("every test passes");
    await checkSound(failing);
    killed.set(id, failing.test);
  });
}

/** The first check that fails of those that look at a file; undefined where all pass. */
async function findFailing(path: string): Promise<Check | undefined> {
  for (const check of checks.filter(({ covers }) => covers.test(path))) {
    try {
      await check.run();
    } catch {
      return check;
    }
  }
  return undefined;
}

/** That a check fails says nothing unless it passes without mutants. */
async function checkSound(check: Check): Promise<void> {
  const run = sound.get(check) ?? check.run();
  sound.set(check, run);
  await run;
}

function cleanUp(): void {
  switchTo([]);
  Reflect.deleteProperty(globalThis, canary);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Trials, tryAgain, tryCases } from "./try-cases.js";

/** Numbers of which those above 99 fail: on the way, or only when looked at together. */
function numbers(fails: "alone" | "together"): Trials<number, number> {
  const refuse = (numbers: readonly number[]): void => {
    for (const number of numbers) if (number > 99) throw new Error(`${number} is too much`);
  };
  return {
    ...{ cases: fc.nat(120), count: 100, seed: 5, batch: 7, shrinkFor: 60_000 },
    async tryOne(number) {
      if (fails === "alone") refuse([number]);
      return number;
    },
    async tryTogether(made) {
      if (fails === "together") refuse(made);
    },
    show: (number) => `the number ${number}`,
  };
}

test.each(["alone", "together"] as const)(
  "A case that fails %s is shown as small as it becomes, and is found again by its seed and path.",
  async (fails) => {
    const trials = numbers(fails);
    const error: Error = await tryCases(trials).catch((thrown) => thrown);
    expect(error.message).toMatch(/^SEED=5 AT=[\d:]+ does this again:\nthe number 100\n/);
    const path = /AT=([\d:]+)/.exec(error.message)?.[1] ?? "";
    await expect(tryAgain(trials, path)).rejects.toThrow(error.message);
  },
);

test("All cases are looked at, in batches, where none fails.", async () => {
  const made: (readonly number[])[] = [];
  const all = numbers("alone");
  const tryTogether = async (batch: readonly number[]) => void made.push(batch);
  await tryCases({ ...all, cases: fc.nat(99), tryTogether });
  expect(made.map(({ length }) => length)).toEqual([...Array(14).fill(7), 2]);
  expect(new Set(made.flat()).size).toBeGreaterThan(20);
});

test("A smaller case that never ends does not keep the one that failed from being shown.", async () => {
  const failed: number[] = [];
  const trials = numbers("alone");
  const tryOne = async (number: number): Promise<number> => {
    if (number > 99 && failed.push(number) > 2) await new Promise(() => {});
    return trials.tryOne(number);
  };
  const tried = tryCases({ ...trials, cases: fc.nat(), tryOne, shrinkFor: 50 });
  const error: Error = await tried.catch((thrown) => thrown);
  expect(error.message).toMatch(/^SEED=5 AT=\d+ does this again:\n/);
  expect(error.message).toContain(`\nthe number ${failed[0]}\nError: ${failed[0]} is too much`);
});

test("What fails once only is shown.", async () => {
  let failed = 0;
  const trials = numbers("alone");
  const tryOne = (number: number): Promise<number> =>
    number > 99 && ++failed > 1 ? Promise.resolve(0) : trials.tryOne(number);
  await expect(tryCases({ ...trials, tryOne })).rejects.toThrow(
    /^case \d+ of seed 5 fails, but not alone:\nthe number \d+\nError: \d+ is too much$/,
  );
});

test("What fails only beside others is an error too.", async () => {
  const tryTogether = async (batch: readonly number[]): Promise<void> => {
    if (batch.length > 1) throw new Error("too many");
  };
  await expect(tryCases({ ...numbers("alone"), cases: fc.nat(99), tryTogether })).rejects.toThrow(
    "some of 7 cases from 0 of seed 5 fail, but none alone:\nError: too many",
  );
});

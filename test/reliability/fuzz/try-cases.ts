import fc from "fast-check";

/** What is tried, how often, and by which numbers it is chosen. */
export interface Trials<Case, Made> {
  readonly cases: fc.Arbitrary<Case>;
  readonly count: number;
  readonly seed: number;
  /** How many cases are looked at together. */
  readonly batch: number;
  /** For how many milliseconds a smaller case is looked for, once one failed. */
  readonly shrinkFor: number;
  /** What a case leads to. Throws where that is wrong. */
  tryOne(each: Case): Promise<Made>;
  /** Looks at what several cases led to. Throws where that is wrong. */
  tryTogether(made: readonly Made[]): Promise<void>;
  /** A case as it is shown. */
  show(each: Case): string;
}

/**
 * Tries cases one by one, and what they led to in batches. The first case that fails is made smaller for a limited time and thrown,
 * with the seed and the path by which `tryAgain` finds it.
 */
export async function tryCases<Case, Made>(trials: Trials<Case, Made>): Promise<void> {
  const { count: numRuns, seed, batch, tryOne, tryTogether, show } = trials;
  // Of a tuple, since properties hand their cases on as tuples: so each has the path by which it is tried again.
  const all = fc.sample(fc.tuple(trials.cases), { seed, numRuns });
  for (let start = 0; start < all.length; start += batch) {
    const made: Made[] = [];
    for (const [offset, [each]] of all.slice(start, start + batch).entries()) {
      const found = tryOne(each).catch(async (error: unknown) => {
        // Whatever fails before anything is looked at together becomes smaller without that, which takes long.
        await tryAgain({ ...trials, tryTogether: async () => {} }, `${start + offset}`);
        const words = `case ${start + offset} of seed ${seed} fails, but not alone`;
        throw new Error(`${words}:\n${show(each)}\n${error}`, { cause: error });
      });
      made.push(await found);
    }
    await tryTogether(made).catch(async (error: unknown) => {
      for (const offset of made.keys()) await tryAgain(trials, `${start + offset}`);
      const words = `some of ${made.length} cases from ${start} of seed ${seed} fail, but none alone`;
      throw new Error(`${words}:\n${error}`, { cause: error });
    });
  }
}

/** Tries the case at a path, and smaller ones while there is time. Throws the smallest that fails. */
export async function tryAgain<Case, Made>(
  trials: Trials<Case, Made>,
  path: string,
): Promise<void> {
  const { seed, shrinkFor } = trials;
  const plugins = [fc.interruptAfterTimeLimit(shrinkFor)];
  const found = await fc.check(propertyOf(trials), { seed, path, numRuns: 1, plugins });
  const { errorInstance: cause, counterexamplePath } = found;
  if (!(cause instanceof Error)) return;
  const again = `SEED=${seed} AT=${counterexamplePath}`;
  throw new Error(`${again} does this again:\n${cause.message}`, { cause });
}

function propertyOf<Case, Made>(trials: Trials<Case, Made>): fc.IAsyncProperty<[Case]> {
  const { cases, tryOne, tryTogether, show } = trials;
  return fc.asyncProperty(cases, async (each) => {
    try {
      await tryTogether([await tryOne(each)]);
    } catch (error) {
      throw new Error(`${show(each)}\n${error}`, { cause: error });
    }
  });
}

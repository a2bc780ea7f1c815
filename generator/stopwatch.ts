/** Measures a run and its stages. */
export interface Stopwatch {
  /** Ends the stage before, if any, and begins another. */
  begin(stage: string): void;
  /** How long the run has taken: `1.2 s`. */
  total(): string;
  /** A line a stage, with how long it took. */
  stages(): readonly string[];
}

/** Starts to measure. */
export function startStopwatch(): Stopwatch {
  const started = performance.now();
  const begun: { readonly stage: string; readonly at: number }[] = [];
  return {
    begin: (stage) => begun.push({ stage, at: performance.now() }),
    total: () => `${((performance.now() - started) / 1_000).toFixed(1)} s`,
    stages: () =>
      begun.map(({ stage, at }, index) => {
        const end = begun[index + 1]?.at ?? performance.now();
        return `${stage.padEnd(8)}${(end - at).toFixed(0).padStart(6)} ms`;
      }),
  };
}

import type { Load } from "./run-load.js";

/** How cost grows with the input: an exponent, 1 for what doubles with it and 2 for what its square does. */
export interface Growth {
  /** Of the seconds of the processor. */
  readonly time: string;
  /** Of the bytes of the package. */
  readonly output: string;
}

/** Less than this, in seconds, is as much the machine's as the input's. */
const measurable = 0.4;

/**
 * The exponents between runs of different size that made a package, beyond what a run takes that has next to nothing to do. None
 * where too few did, or too little.
 */
export function growthOf(least: Load, loads: readonly Load[]): Growth {
  const made = loads.filter(({ code }) => code === 0);
  const inputs = made.map(({ input }) => input);
  const seconds = made.map((load) => load.seconds - least.seconds);
  const bytes = made.map((load) => load.bytes - least.bytes);
  const isMeasurable = seconds.every((each) => each > measurable);
  return {
    time: isMeasurable ? exponentOf(inputs, seconds) : "",
    output: bytes.every((each) => each > 0) ? exponentOf(inputs, bytes) : "",
  };
}

/** The slope of the line that lies closest to the points, both axes logarithmic. */
function exponentOf(inputs: readonly number[], costs: readonly number[]): string {
  if (inputs.length < 2) return "";
  const x = inputs.map(Math.log);
  const y = costs.map(Math.log);
  const [middleX, middleY] = [mean(x), mean(y)];
  const across = x.map((each) => each - middleX);
  const slope =
    mean(across.map((each, index) => each * ((y[index] ?? 0) - middleY))) /
    mean(across.map((each) => each * each));
  return slope.toFixed(1);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

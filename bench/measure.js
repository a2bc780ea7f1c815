// @ts-check

/**
 * Something to measure: one call does the whole task once and returns a number made of all it read, so that no
 * engine can skip the work and variants can be compared.
 * @typedef {{ readonly name: string, readonly run: () => number }} Variant
 */

/** Long enough to be far above the clock's resolution, short enough for many rounds. */
const sliceMs = 12;

/** Long enough for engines to have optimized what runs often. */
const warmUpMs = 150;

/** What takes this many slices is measured in every fourth round only. */
const slowSlices = 5;

/**
 * Runs all variants in one process, round after round, every other round backwards, and gives the time of one call for
 * each, in milliseconds of processor time: the clock on the wall also counts what other programs do on the same cores.
 * Each round compares with the first variant, and the median of these ratios counts: what slows down a whole round, such
 * as a busy machine, slows down both.
 * @param {readonly Variant[]} variants
 * @param {number} rounds
 * @returns {ReadonlyMap<string, number>}
 */
export function measure(variants, rounds) {
  const plans = variants.map((variant) => planOf(variant));
  /** @type {number[]} */
  const first = [];
  const ratios = new Map(variants.map(({ name }) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round += 1) {
    const due = plans.filter(({ slow }) => !slow || round % 4 === 0);
    const order = round % 2 === 0 ? due : [...due].reverse();
    const times = new Map(order.map(({ variant, calls }) => [variant, timeOf(variant, calls)]));
    const [reference] = variants;
    const base = (reference && times.get(reference)) ?? Number.NaN;
    first.push(base);
    for (const [{ name }, time] of times) ratios.get(name)?.push(time / base);
  }
  const base = median(first);
  return new Map([...ratios].map(([name, samples]) => [name, median(samples) * base]));
}

/**
 * Warms a variant up, and counts the calls that fill a slice.
 * @param {Variant} variant
 */
function planOf(variant) {
  let time = 0;
  for (let spent = 0; spent < warmUpMs; spent += time) time = timeOf(variant, 1);
  const once = timeOf(variant, 3);
  const calls = Math.max(1, Math.round(sliceMs / once));
  return { variant, calls, slow: once > slowSlices * sliceMs };
}

/**
 * @param {Variant} variant
 * @param {number} calls
 */
function timeOf({ run }, calls) {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / calls;
}

/** @param {readonly number[]} samples */
function median(samples) {
  const sorted = [...samples].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

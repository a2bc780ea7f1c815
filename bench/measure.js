// @ts-check

/**
 * Something to measure: one call does the whole task once and returns a number made of all it read, so that no
 * engine can skip the work and variants can be compared.
 * @typedef {{ readonly name: string, readonly run: () => number }} Variant
 */

/** Long enough to be far above the clock's resolution, short enough for many rounds. */
const sliceMs = 12;

/**
 * Runs all variants in one process, round after round, every other round backwards, and gives the median time
 * of one call for each, in milliseconds of processor time: the clock on the wall also counts what other programs do
 * on the same cores.
 * @param {readonly Variant[]} variants
 * @param {number} rounds
 * @returns {ReadonlyMap<string, number>}
 */
export function measure(variants, rounds) {
  const calls = new Map(variants.map((variant) => [variant, callsASlice(variant)]));
  /** @type {Map<string, number[]>} */
  const times = new Map(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? variants : [...variants].reverse();
    for (const variant of order) {
      times.get(variant.name)?.push(timeOf(variant, calls.get(variant) ?? 1));
    }
  }
  return new Map([...times].map(([name, samples]) => [name, median(samples)]));
}

/**
 * Warms a variant up, and counts the calls that fill a slice.
 * @param {Variant} variant
 */
function callsASlice(variant) {
  timeOf(variant, 20);
  return Math.max(1, Math.round(sliceMs / timeOf(variant, 10)));
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

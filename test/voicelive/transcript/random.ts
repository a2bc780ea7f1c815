/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** Whether something that happens once in `times` happens now. */
  onceIn(times: number): boolean;
  /** Base64 text of that many bytes. */
  audio(bytes: number): string;
}

/** The mulberry32 generator: integer arithmetic only, so no engine can differ in the last digit. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  function between(low: number, high: number): number {
    return low + (next() % (high - low + 1));
  }
  return {
    between,
    onceIn: (times) => between(1, times) === 1,
    audio: (bytes) =>
      Buffer.from(Array.from({ length: bytes }, () => between(0, 255))).toString("base64"),
  };
}

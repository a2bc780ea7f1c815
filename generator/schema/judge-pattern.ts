import type { PatternFlags } from "./pattern.js";

/** How the time that a pattern takes grows with the text, at worst. */
export type Growth = "linear" | "polynomial" | "exponential";

/** A pattern, and the flags it runs with. */
export interface JudgedPattern {
  readonly pattern: string;
  readonly flags: PatternFlags;
}

/** The longest text for which a pattern that takes polynomial time is no danger. */
export const safeLength = 1000;

/** Longer patterns are lists of alternatives, which are slow to judge and quick to run. */
const maxLength = 5000;

/**
 * Judges patterns by the number of ways in which a part of a text can be matched, all of which a search that fails has to try. It
 * does not look at the time that a search takes to begin everywhere, as it does for any pattern without `^`.
 */
export async function judgePatterns(
  patterns: readonly JudgedPattern[],
): Promise<readonly Growth[]> {
  if (!patterns.some(mayBacktrack)) return patterns.map(() => "linear");
  // Brings refa along, which takes longer to load than most schemas to read.
  const { judge } = await import("./ambiguity/judge.js");
  return patterns.map((one) => (mayBacktrack(one) ? judge(one) : "linear"));
}

/** Two repetitions are needed, or one of a group, for a text to match in many ways. */
function mayBacktrack({ pattern }: JudgedPattern): boolean {
  const plain = pattern.replace(/\\./gs, "_").replace(/\[[^\]]*\]/g, "_");
  const repetitions = plain.match(/.?(?:[*+]|\{\d+,?\d*\})/gs) ?? [];
  const isPossible = repetitions.length > 1 || repetitions.some((one) => one.startsWith(")"));
  return pattern.length <= maxLength && isPossible;
}

import { createContext, Script } from "node:vm";
import type { PatternFlags } from "./pattern.js";

/** How the time that a pattern takes grows with the text, at worst. */
export type Growth = "linear" | "polynomial" | "exponential";

/** A pattern, and the flags it runs with. */
export interface JudgedPattern {
  readonly pattern: string;
  readonly flags: PatternFlags;
}

/** Longer patterns are lists of alternatives, which are slow to judge and quick to run. */
const maxLength = 5000;

/** Milliseconds for one pattern. Published ones take a few; what takes longer is full of ways to match. */
const maxTime = 2000;

/**
 * Judges patterns by the ways in which a part of a text can be matched. It finds where two repetitions may share letters, and
 * does not look at the time that a search takes to begin everywhere, as it does for any pattern without `^`.
 */
export async function judgePatterns(
  patterns: readonly JudgedPattern[],
): Promise<readonly Growth[]> {
  if (!patterns.some(mayBacktrack)) return patterns.map(() => "linear");
  const { analyse } = await import("scslre");
  // The limit of a script is the one way to stop code that runs at once.
  const script = new Script("run()");
  return patterns.map((one): Growth => {
    if (!mayBacktrack(one)) return "linear";
    const { pattern, flags } = one;
    const run = (): Growth => {
      const { reports } = analyse({ source: pattern, flags }, { reportTypes: { Move: false } });
      if (reports.some(({ exponential }) => exponential)) return "exponential";
      return reports.length > 0 ? "polynomial" : "linear";
    };
    return within(script, run);
  });
}

function within(script: Script, run: () => Growth): Growth {
  let growth: Growth = "exponential";
  const note = (): void => {
    growth = run();
  };
  try {
    script.runInContext(createContext({ run: note }), { timeout: maxTime });
  } catch (error) {
    if (!isGivingUp(error)) throw error;
  }
  return growth;
}

/** Out of time, or of stack: there are more ways to match than can be looked at. */
function isGivingUp(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    Reflect.get(Object(error), "code") === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}

/** Two repetitions are needed, one of them without end, for a text to match in many ways. */
function mayBacktrack({ pattern }: JudgedPattern): boolean {
  const plain = pattern.replace(/\\./gs, "_").replace(/\[[^\]]*\]/g, "_");
  const repetitions = plain.match(/[*+]|\{\d+,?\d*\}/g) ?? [];
  const endless = plain.match(/[*+]|\{\d+,\}/g) ?? [];
  return pattern.length <= maxLength && repetitions.length > 1 && endless.length > 0;
}

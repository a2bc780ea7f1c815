import type { Concatenation, Element } from "refa";
import { layOut } from "./ambiguity/automaton.js";
import type { Effort } from "./ambiguity/effort.js";
import { isExponential } from "./ambiguity/is-exponential.js";
import { isPolynomial } from "./ambiguity/is-polynomial.js";
import { findLoops, type LetterGraph } from "./ambiguity/letter-graph.js";
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

/** So many rounds, each of which doubles the ways, are as bad as rounds without end. */
const manyRounds = 25;

/** Steps that a pattern may cost. Published ones need a few thousand; what needs more is full of ways to match. */
const maxSteps = 500_000;

/**
 * Judges patterns by the number of ways in which a part of a text can be matched, all of which a search that fails has to try. It
 * does not look at the time that a search takes to begin everywhere, as it does for any pattern without `^`.
 */
export async function judgePatterns(
  patterns: readonly JudgedPattern[],
): Promise<readonly Growth[]> {
  if (!patterns.some(mayBacktrack)) return patterns.map(() => "linear");
  const { JS } = await import("refa");
  return patterns.map((one): Growth => {
    if (!mayBacktrack(one)) return "linear";
    const parser = JS.Parser.fromLiteral({ source: one.pattern, flags: one.flags });
    const { expression } = parser.parse({
      backreferences: "unknown",
      maxBackreferenceWords: 0,
      maxNodes: Number.POSITIVE_INFINITY,
    });
    return judge(expression.alternatives);
  });
}

function judge(alternatives: readonly Concatenation[]): Growth {
  const all = [alternatives, ...assertionsIn(alternatives)];
  if (all.some((part) => growsIn(part, manyRounds, isExponential))) return "exponential";
  return all.some((part) => growsIn(part, safeLength + 1, isPolynomial)) ? "polynomial" : "linear";
}

/** Asks about a pattern that is laid out with as many copies of what is repeated as there is room for. */
function growsIn(
  alternatives: readonly Concatenation[],
  endless: number,
  grows: (graph: LetterGraph, effort: Effort) => boolean | undefined,
): boolean {
  for (const maxCopies of [200, 20, 3]) {
    const effort = { left: maxSteps };
    const automaton = layOut(alternatives, { endless, maxCopies }, effort);
    const graph = automaton === undefined ? undefined : findLoops(automaton, effort);
    const answer = graph === undefined ? undefined : grows(graph, effort);
    if (answer !== undefined) return answer;
  }
  return true;
}

/** What assertions look for, at whatever depth. */
function assertionsIn(
  alternatives: readonly Concatenation[],
): readonly (readonly Concatenation[])[] {
  const visit = (element: Element): readonly (readonly Concatenation[])[] => {
    if (element.type === "CharacterClass" || element.type === "Unknown") return [];
    const inside = assertionsIn(element.alternatives);
    return element.type === "Assertion" ? [element.alternatives, ...inside] : inside;
  };
  return alternatives.flatMap(({ elements }) => elements.flatMap(visit));
}

/** Two repetitions are needed, or one of a group, for a text to match in many ways. */
function mayBacktrack({ pattern }: JudgedPattern): boolean {
  const plain = pattern.replace(/\\./gs, "_").replace(/\[[^\]]*\]/g, "_");
  const repetitions = plain.match(/.?(?:[*+]|\{\d+,?\d*\})/gs) ?? [];
  const isPossible = repetitions.length > 1 || repetitions.some((one) => one.startsWith(")"));
  return pattern.length <= maxLength && isPossible;
}

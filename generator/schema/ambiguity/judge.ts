import { type Concatenation, type Element, JS } from "refa";
import { type Growth, type JudgedPattern, safeLength } from "../judge-pattern.js";
import { layOut } from "./automaton.js";
import type { Effort } from "./effort.js";
import { isExponential } from "./is-exponential.js";
import { isPolynomial } from "./is-polynomial.js";
import { findLoops, type LetterGraph } from "./letter-graph.js";

/** So many rounds, each of which doubles the ways, are as bad as rounds without end. */
const manyRounds = 25;

/** Steps that a pattern may cost. Published ones need a few thousand; what needs more is full of ways to match. */
const maxSteps = 500_000;

/** Judges a pattern whose syntax is known to be right. */
export function judge({ pattern, flags }: JudgedPattern): Growth {
  const { expression } = JS.Parser.fromLiteral({ source: pattern, flags }).parse({
    backreferences: "unknown",
    maxBackreferenceWords: 0,
    maxNodes: Number.POSITIVE_INFINITY,
  });
  const { alternatives } = expression;
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

import { type Effort, spend } from "./effort.js";
import { type LetterGraph, lettersTo } from "./letter-graph.js";

/**
 * Whether some loop can be gone round in two ways by the same letters, so that every round doubles the ways. Undefined when it is
 * too much effort to find out.
 */
export function isExponential(graph: LetterGraph, effort: Effort): boolean | undefined {
  const { size, next, loopOf } = graph;
  // Two walks round one loop, side by side: they set out from one place, part, and must not meet again (Weber and Seidl's EDA).
  const pairs = new Set([...loopOf.keys()].map((place) => place * size + place));
  for (const pair of pairs) {
    const [one, other] = [Math.floor(pair / size), pair % size];
    const loop = loopOf.get(one);
    for (const [oneNext, ways] of next[one] ?? []) {
      const letters = lettersTo(graph, one, oneNext);
      if (loopOf.get(oneNext) !== loop || letters === 0n) continue;
      if (one === other && ways > 1) return true;
      for (const otherNext of next[other]?.keys() ?? []) {
        if (!spend(effort)) return undefined;
        const isShared = (letters & lettersTo(graph, other, otherNext)) !== 0n;
        if (loopOf.get(otherNext) !== loop || !isShared) continue;
        if (oneNext !== otherNext)
          pairs.add(Math.min(oneNext, otherNext) * size + Math.max(oneNext, otherNext));
        else if (one !== other) return true;
      }
    }
  }
  return false;
}

import { strongComponents } from "../strong-components.js";
import type { Effort } from "./effort.js";
import { type LetterGraph, type Loop, lettersTo } from "./letter-graph.js";

/**
 * Whether two loops, one behind the other, can be gone round by the same letters: then a text can be split between them anywhere.
 * Undefined when it is too much effort to find out.
 */
export function isPolynomial(graph: LetterGraph, effort: Effort): boolean | undefined {
  const loops = new Set(graph.loopOf.values());
  for (const loop of loops) {
    const behind = placesBehind(graph, loop);
    for (const later of loops) {
      const [place = 0] = later;
      if (later === loop || !behind.has(place)) continue;
      const found = canSplit(graph, { loop, later }, effort);
      if (found !== false) return found;
    }
  }
  return false;
}

function placesBehind({ next }: LetterGraph, loop: Loop): ReadonlySet<number> {
  const found = new Set(loop);
  for (const place of found) for (const target of next[place]?.keys() ?? []) found.add(target);
  return found;
}

/** A loop, and one that is behind it. */
interface Loops {
  readonly loop: Loop;
  readonly later: Loop;
}

/**
 * Three walks side by side: one stays in the first loop, one in the later, the third goes from the one's place to the other's
 * (Weber and Seidl's IDA). When it has arrived it may begin again; whoever comes back like that has found what is looked for.
 */
function canSplit(graph: LetterGraph, loops: Loops, effort: Effort): boolean | undefined {
  const { size } = graph;
  const encode = ({ first, between, last }: Walks): number =>
    (first * size + between) * size + last;
  const decode = (walks: number): Walks => ({
    first: Math.floor(walks / size / size),
    between: Math.floor(walks / size) % size,
    last: walks % size,
  });
  const restart = ({ first, between, last }: Walks): readonly Walks[] =>
    between === last ? [{ first, between: first, last }] : [];
  const starts = loops.loop.flatMap((first) =>
    loops.later.map((last) => encode({ first, between: first, last })),
  );
  const nextOf = (code: number): readonly number[] => {
    const walks = decode(code);
    return [...restart(walks), ...stepsOf(graph, loops, walks)].map(encode);
  };
  const groups = strongComponents(starts, nextOf, effort);
  return groups?.some((group) => {
    const members = new Set(group);
    return group.some((code) => restart(decode(code)).some((walks) => members.has(encode(walks))));
  });
}

/** Where three walks are. */
interface Walks {
  readonly first: number;
  readonly between: number;
  readonly last: number;
}

/** Where the walks may be one letter later. */
function* stepsOf(
  graph: LetterGraph,
  { loop, later }: Loops,
  { first, between, last }: Walks,
): Generator<Walks> {
  const { next, loopOf } = graph;
  for (const firstNext of next[first]?.keys() ?? []) {
    if (loopOf.get(firstNext) !== loop) continue;
    const letters = lettersTo(graph, first, firstNext);
    for (const lastNext of next[last]?.keys() ?? []) {
      if (loopOf.get(lastNext) !== later) continue;
      const shared = letters & lettersTo(graph, last, lastNext);
      for (const betweenNext of shared === 0n ? [] : (next[between]?.keys() ?? [])) {
        if ((shared & lettersTo(graph, between, betweenNext)) !== 0n)
          yield { first: firstNext, between: betweenNext, last: lastNext };
      }
    }
  }
}

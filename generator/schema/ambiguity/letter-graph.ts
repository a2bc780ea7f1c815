import { CharBase, type CharSet } from "refa";
import { strongComponents } from "../strong-components.js";
import type { Automaton } from "./automaton.js";
import type { Effort } from "./effort.js";

/** The places of a pattern with the loops among them, as far as a search that comes there may still fail. */
export interface LetterGraph {
  readonly size: number;
  /** By place: where it goes on, and in how many ways. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** By place that is come back to: the loop that it is in, which holds all places that lead to each other. */
  readonly loopOf: ReadonlyMap<number, Loop>;
  /** By place: the letters read there. */
  readonly letters: readonly Letters[];
  /** By place: the letters with which the search ends there, since the pattern has matched. */
  readonly ending: readonly Letters[];
}

/** The places of a loop. */
export type Loop = readonly number[];

/** A set of letters, in which one bit stands for all that are read in the same places. */
export type Letters = bigint;

/** Finds the loops of a pattern. Undefined when that is too much effort. */
export function findLoops(automaton: Automaton, effort: Effort): LetterGraph | undefined {
  const { done } = automaton;
  const letters = lettersAsBits(automaton.letters);
  const next = automaton.next.map((targets, place) => {
    const kept = done.has(place) ? [] : [...targets].filter(([target]) => !done.has(target));
    return new Map(kept);
  });
  const ending = automaton.next.map((targets) =>
    [...targets.keys()]
      .filter((target) => done.has(target))
      .reduce((all, target) => all | (letters[target] ?? 0n), 0n),
  );
  const nextOf = (place: number): readonly number[] => [...(next[place]?.keys() ?? [])];
  const groups = strongComponents(next.keys(), nextOf, effort);
  if (groups === undefined) return undefined;
  const loopOf = new Map<number, Loop>();
  for (const loop of groups) {
    const [first = 0] = loop;
    if (loop.length === 1 && next[first]?.has(first) !== true) continue;
    for (const place of loop) loopOf.set(place, loop);
  }
  return { size: next.length, next, loopOf, letters, ending };
}

/** The letters that lead from the first place to the second; none of those that end the search. */
export function lettersTo({ letters, ending }: LetterGraph, from: number, to: number): Letters {
  return (letters[to] ?? 0n) & ~(ending[from] ?? 0n);
}

function lettersAsBits(sets: readonly CharSet[]): readonly Letters[] {
  if (sets.length === 0) return [];
  const base = new CharBase(sets);
  return sets.map((set) =>
    base.split(set).reduce((bits, index) => bits | (1n << BigInt(index)), 0n),
  );
}

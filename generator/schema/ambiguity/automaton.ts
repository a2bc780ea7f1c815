import type { CharSet, Concatenation, Element, Quantifier } from "refa";
import type { Effort } from "./effort.js";

/**
 * A pattern as a graph of its letters (Glushkov's automaton): the places where a letter is read, and how matching goes on from each.
 * Assertions, and references back to what was matched, are taken to match nothing at all.
 */
export interface Automaton {
  /** What each place reads. */
  readonly letters: readonly CharSet[];
  /** By place: the places that may be next, and in how many ways it comes to that; more than two are as bad as two. */
  readonly next: readonly Counts[];
  /** Places after which the pattern has matched, whatever the rest of the text is. */
  readonly done: ReadonlySet<number>;
}

type Counts = ReadonlyMap<number, number>;

/** How a pattern is laid out. */
export interface Layout {
  /** The count from which a repetition is taken for one without end. */
  readonly endless: number;
  /** How many copies there may be of what is repeated: more count as so many. */
  readonly maxCopies: number;
}

/** Lays alternatives out, every copy of what is repeated for itself. Undefined when that is too much effort. */
export function layOut(
  alternatives: readonly Concatenation[],
  layout: Layout,
  effort: Effort,
): Automaton | undefined {
  effort.left -= sizeOf(alternatives, layout);
  if (effort.left < 0) return undefined;
  const laying: Laying = { layout, effort, letters: [], next: [] };
  const done = alternatives.flatMap((alternative) => {
    const { last } = layConcatenation(alternative, laying);
    return endsWithAssertion(alternative) ? [] : [...last.keys()];
  });
  return effort.left < 0
    ? undefined
    : { letters: laying.letters, next: laying.next, done: new Set(done) };
}

/** What is laid out so far. */
interface Laying {
  readonly layout: Layout;
  readonly effort: Effort;
  readonly letters: CharSet[];
  readonly next: Map<number, number>[];
}

/** A part of a pattern: in how many ways it matches nothing, begins with a place, ends with one. */
interface Part {
  readonly empty: number;
  readonly first: Counts;
  readonly last: Counts;
}

const nothing: Part = { empty: 1, first: new Map(), last: new Map() };

function layConcatenation({ elements }: Concatenation, laying: Laying): Part {
  return elements.reduce<Part>(
    (part, element) => join(part, layElement(element, laying), laying),
    nothing,
  );
}

function layElement(element: Element, laying: Laying): Part {
  switch (element.type) {
    case "CharacterClass": {
      const place = laying.letters.push(element.characters) - 1;
      laying.next.push(new Map());
      return { empty: 0, first: new Map([[place, 1]]), last: new Map([[place, 1]]) };
    }
    case "Alternation":
      return layAlternatives(element.alternatives, laying);
    case "Quantifier":
      return layQuantifier(element, laying);
    case "Assertion":
    case "Unknown":
      return nothing;
    default:
      throw new Error(`impossible element ${String(element satisfies never)}`);
  }
}

function layAlternatives(alternatives: readonly Concatenation[], laying: Laying): Part {
  // The boundary of a word is read as two alternatives, of which only one can hold.
  if (alternatives.every(isAssertion)) return nothing;
  const [first, last] = [new Map<number, number>(), new Map<number, number>()];
  let empty = 0;
  for (const alternative of alternatives) {
    const part = layConcatenation(alternative, laying);
    empty = Math.min(2, empty + part.empty);
    add(first, part.first, 1);
    add(last, part.last, 1);
  }
  return { empty, first, last };
}

function layQuantifier(quantifier: Quantifier, laying: Laying): Part {
  const { required, optional, endless } = copiesOf(quantifier, laying.layout);
  const lay = (): Part => layAlternatives(quantifier.alternatives, laying);
  const head = Array.from({ length: required }, lay);
  const part = head.reduce((before, one) => join(before, one, laying), nothing);
  if (endless) return join(part, repeat(lay(), quantifier.min, laying), laying);
  const tail = Array.from({ length: optional }, lay);
  // Each may only come after the one before it.
  const rest = tail.reduceRight<Part>(
    (behind, one) => ({ ...join(one, behind, laying), empty: 1 }),
    nothing,
  );
  return join(part, rest, laying);
}

/** A round that matches nothing does not count, unless it has to be there (ECMA-262, RepeatMatcher). */
function repeat(part: Part, min: number, laying: Laying): Part {
  link(part, part, laying);
  return min === 0 ? { ...part, empty: 1 } : part;
}

function join(before: Part, after: Part, laying: Laying): Part {
  link(before, after, laying);
  return {
    empty: Math.min(2, before.empty * after.empty),
    first: reach(before.first, after.first, before.empty),
    last: reach(after.last, before.last, after.empty),
  };
}

/** What is reached at once, and what is reached through a part that matches nothing in so many ways. */
function reach(near: Counts, far: Counts, ways: number): Counts {
  if (ways === 0 || far.size === 0) return near;
  const all = new Map(near);
  add(all, far, ways);
  return all;
}

function link({ last }: Part, { first }: Part, { next, effort }: Laying): void {
  effort.left -= last.size * first.size;
  if (effort.left < 0) return;
  for (const [place, ways] of last) {
    const targets = next[place];
    if (targets !== undefined) add(targets, first, ways);
  }
}

function add(counts: Map<number, number>, more: Counts, ways: number): void {
  for (const [place, count] of more)
    counts.set(place, Math.min(2, (counts.get(place) ?? 0) + count * ways));
}

/** How often something is laid out that has to be there, that may be, and whether another copy is gone round for ever. */
interface Copies {
  readonly required: number;
  readonly optional: number;
  readonly endless: boolean;
}

function copiesOf({ alternatives, min, max }: Quantifier, { endless, maxCopies }: Layout): Copies {
  // Rounds of one length that are counted can end in one way only.
  const isCounted = min === max && lengthOf(alternatives) !== undefined;
  if (max >= endless && !isCounted)
    return { required: Math.min(Math.max(0, min - 1), maxCopies), optional: 0, endless: true };
  const required = Math.min(min, maxCopies);
  return { required, optional: Math.min(max, maxCopies) - required, endless: false };
}

/** How many letters the alternatives match, where that is always the same. */
function lengthOf(alternatives: readonly Concatenation[]): number | undefined {
  const lengths = new Set(
    alternatives.map(({ elements }) => {
      const each = elements.map(lengthOfElement);
      return each.reduce<number | undefined>(
        (sum, length) => (sum === undefined || length === undefined ? undefined : sum + length),
        0,
      );
    }),
  );
  const [length] = lengths;
  return lengths.size === 1 ? length : undefined;
}

function lengthOfElement(element: Element): number | undefined {
  switch (element.type) {
    case "CharacterClass":
      return 1;
    case "Alternation":
      return lengthOf(element.alternatives);
    case "Quantifier": {
      const length = element.min === element.max ? lengthOf(element.alternatives) : undefined;
      return length === undefined ? undefined : length * element.min;
    }
    case "Assertion":
      return 0;
    case "Unknown":
      return undefined;
    default:
      throw new Error(`impossible element ${String(element satisfies never)}`);
  }
}

/** How many places alternatives are laid out in. */
function sizeOf(alternatives: readonly Concatenation[], layout: Layout): number {
  let size = 0;
  for (const element of alternatives.flatMap(({ elements }) => elements)) {
    if (element.type === "CharacterClass") size++;
    else if (element.type === "Alternation") size += sizeOf(element.alternatives, layout);
    else if (element.type === "Quantifier") {
      const { required, optional, endless } = copiesOf(element, layout);
      size += (required + optional + Number(endless)) * sizeOf(element.alternatives, layout);
    }
  }
  return size;
}

/** Whether a text may still be refused after the last letter. */
function endsWithAssertion({ elements }: Concatenation): boolean {
  const last = elements.at(-1);
  if (last?.type === "Alternation") return last.alternatives.every(endsWithAssertion);
  return last?.type === "Assertion";
}

function isAssertion({ elements }: Concatenation): boolean {
  return elements.every(({ type }) => type === "Assertion");
}

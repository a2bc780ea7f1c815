/** How two graphs are compared where it is not a matter of what their objects hold. */
export interface Comparison {
  /** Whether two objects count as the same, whatever they hold; undefined where they are compared by that. */
  readonly judge: (first: object, second: object) => boolean | undefined;
  /** What is known of two objects beside what they hold, and has to be the same too. */
  readonly lookUp: (
    first: object,
    second: object,
  ) => readonly (readonly [first: unknown, second: unknown])[];
}

/** Something of one graph, and what stands in its place in the other. */
export interface Pair {
  readonly first: object;
  readonly second: object;
}

/**
 * Compares two graphs of plain objects, lists and maps. Answers with those of the given pairs from which everything is the same
 * however far one goes: the same keys and values in the same order, and one object wherever the other graph has one.
 */
export function findSame<Each extends Pair>(
  pairs: readonly Each[],
  comparison: Comparison,
): readonly Each[] {
  const walk: Walk = { comparison, firsts: new Map(), seconds: new Map(), met: [], users: [] };
  const numbers = pairs.map(({ first, second }) => meet(walk, first, second));
  const different = new Set<number>();
  // More is met while what was met is compared.
  for (const [number, { first, second }] of walk.met.entries()) {
    if (!areAlike(walk, number, first, second)) different.add(number);
  }
  for (const number of different) for (const user of walk.users[number] ?? []) different.add(user);
  return pairs.filter((_, index) => {
    const number = numbers[index];
    return number !== undefined && !different.has(number);
  });
}

interface Walk {
  readonly comparison: Comparison;
  /** The objects of each graph, numbered as they are met: an object stands in the place of the one with its number. */
  readonly firsts: Map<object, number>;
  readonly seconds: Map<object, number>;
  /** By number. */
  readonly met: Pair[];
  /** By number: those that hold it. */
  readonly users: number[][];
}

/** The number of two objects that can stand in each other's place, as far as that is known before what they hold is compared. */
function meet(
  { firsts, seconds, met, users }: Walk,
  first: object,
  second: object,
): number | undefined {
  const known = firsts.get(first);
  if (known !== seconds.get(second)) return undefined;
  if (known !== undefined) return known;
  const number = met.length;
  firsts.set(first, number);
  seconds.set(second, number);
  met.push({ first, second });
  users.push([]);
  return number;
}

function areAlike(walk: Walk, user: number, first: object, second: object): boolean {
  const { judge, lookUp } = walk.comparison;
  const judgement = judge(first, second);
  if (judgement !== undefined) return judgement;
  if (!haveSameParts(walk, user, first, second)) return false;
  return lookUp(first, second).every(([one, other]) => isSame(walk, user, one, other));
}

function haveSameParts(walk: Walk, user: number, first: object, second: object): boolean {
  if (Array.isArray(first)) {
    return Array.isArray(second) && areSame(walk, user, first, second);
  }
  if (first instanceof Map) {
    return second instanceof Map && areSame(walk, user, [...first].flat(), [...second].flat());
  }
  if (!isPlain(first)) throw new Error(`impossible to compare ${String(first)}`);
  if (!isPlain(second)) return false;
  const keys = Object.keys(first);
  const others = Object.keys(second);
  if (keys.length !== others.length) return false;
  return keys.every(
    (key, index) => key === others[index] && isSame(walk, user, first[key], second[key]),
  );
}

function areSame(
  walk: Walk,
  user: number,
  firsts: readonly unknown[],
  seconds: readonly unknown[],
): boolean {
  if (firsts.length !== seconds.length) return false;
  return firsts.every((first, index) => isSame(walk, user, first, seconds[index]));
}

function isSame(walk: Walk, user: number, first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (!isObject(first) || !isObject(second)) return false;
  const number = meet(walk, first, second);
  if (number === undefined) return false;
  walk.users[number]?.push(user);
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

import type { Api, Declaration } from "../model/api.js";
import { canonicalText } from "./canonical-text.js";

/** Which declarations of two states are the same thing. */
export interface Counterparts {
  readonly pairs: ReadonlyMap<Declaration, Declaration>;
  /** What a declaration of the state before has become; undefined when it is gone, or is of the state after. */
  after(declaration: Declaration): Declaration | undefined;
  /** Whether a declaration of either state is there in the other. */
  has(declaration: Declaration): boolean;
}

/**
 * Pairs the declarations of two states: those of one name; of the others those that stand at the same place, then those
 * that say the same. None is paired twice.
 */
export function findCounterparts(before: Api, after: Api): Counterparts {
  const [old, now] = [[...before.declarations.values()], [...after.declarations.values()]];
  const alone = hasOneSource(old) && hasOneSource(now);
  const pairs = new Map<Declaration, Declaration>();
  const taken = new Set<Declaration>();
  for (const keyOf of [nameOf, alone ? pointerOf : placeOf, contentOf]) {
    const candidates = groupBy(now.filter(isNotIn(taken)), keyOf);
    for (const [key, group] of groupBy(old.filter(isNotIn(pairs)), keyOf)) {
      const [first, ...others] = group;
      const [found, ...more] = candidates.get(key) ?? [];
      // Which of several is which, nobody can tell.
      if (first === undefined || found === undefined || others.length + more.length > 0) continue;
      pairs.set(first, found);
      taken.add(found);
    }
  }
  return {
    pairs,
    after: (declaration) => pairs.get(declaration),
    has: (declaration) => pairs.has(declaration) || taken.has(declaration),
  };
}

function isNotIn(known: { has(declaration: Declaration): boolean }) {
  return (declaration: Declaration): boolean => !known.has(declaration);
}

function hasOneSource(declarations: readonly Declaration[]): boolean {
  return new Set(declarations.map(({ at }) => at.source)).size === 1;
}

function nameOf({ name }: Declaration): string {
  return name;
}

/** A document that is alone may be called differently in the two states. */
function pointerOf({ at }: Declaration): string {
  return at.pointer;
}

function placeOf({ at }: Declaration): string {
  return `${at.source.path}#${at.pointer}`;
}

/** Short aliases say the same by chance. */
function contentOf({ kind, name, schema }: Declaration): string {
  return kind === "alias" ? `named ${name}` : `${kind} ${canonicalText(schema.json)}`;
}

function groupBy(
  declarations: readonly Declaration[],
  keyOf: (declaration: Declaration) => string,
): ReadonlyMap<string, readonly Declaration[]> {
  const groups = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const key = keyOf(declaration);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [declaration]);
    else group.push(declaration);
  }
  return groups;
}

import type { Type } from "./api.js";

/**
 * Every type that values of a type may have in the end: what lists, maps, tuples, unions and named types come down to. Models
 * and enums are ends themselves. Each once, also where named types lead back to themselves.
 */
export function leafTypes(type: Type): readonly Type[] {
  const leaves: Type[] = [];
  // What is found is added to the end while the set is walked, so that everything is met once.
  const seen = new Set([type]);
  for (const next of seen) {
    const inner = innerTypes(next);
    if (inner === undefined) leaves.push(next);
    else for (const found of inner) seen.add(found);
  }
  return leaves;
}

/**
 * A question to the ends of types: whether one of them is of this kind. Answers are remembered, since types lead to each other; so
 * it is asked only once all of them are settled.
 */
export function leafQuestion(accepts: (leaf: Type) => boolean): (type: Type) => boolean {
  return typeQuestion(innerTypes, accepts);
}

/** The same where `insideOf` says what a type comes down to; undefined for an end. */
export function typeQuestion(
  insideOf: (type: Type) => readonly Type[] | undefined,
  accepts: (end: Type) => boolean,
): (type: Type) => boolean {
  const answers = new WeakMap<Type, boolean>();
  return (type) => {
    const answer = answers.get(type);
    if (answer !== undefined) return answer;
    if (insideOf(type) === undefined) return accepts(type);
    /** By each type that is met: the one that leads to it. */
    const above = new Map<Type, Type | undefined>([[type, undefined]]);
    for (const [next] of above) {
      const known = answers.get(next);
      if (known === false) continue;
      const inner = insideOf(next);
      if (known === true || (inner === undefined && accepts(next))) {
        let each: Type | undefined = next;
        for (; each !== undefined; each = above.get(each)) answers.set(each, true);
        return true;
      }
      for (const found of inner ?? []) if (!above.has(found)) above.set(found, next);
    }
    for (const each of above.keys()) answers.set(each, false);
    return false;
  };
}

function innerTypes(type: Type): readonly Type[] | undefined {
  switch (type.kind) {
    case "list":
      return [type.items];
    case "map":
      return [type.values];
    case "tuple":
      return type.rest === undefined ? type.items : [...type.items, type.rest];
    case "union":
      return type.members;
    case "reference":
      return type.to.kind === "model" || type.to.kind === "enum" ? undefined : [type.to.type];
    default:
      return undefined;
  }
}

/** Whether a type names a model. */
export function isModel(type: Type): boolean {
  return type.kind === "reference" && type.to.kind === "model";
}

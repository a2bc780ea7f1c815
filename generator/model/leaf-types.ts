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
 * A question to the ends of types: whether one of them is of this kind. Types that have none are remembered, since types lead to
 * each other; so it is asked only once all of them are settled.
 */
export function leafQuestion(accepts: (leaf: Type) => boolean): (type: Type) => boolean {
  const without = new WeakSet<Type>();
  return (type) => {
    const seen = new Set([type]);
    for (const next of seen) {
      if (without.has(next)) continue;
      const inner = innerTypes(next);
      if (inner === undefined && accepts(next)) return true;
      for (const found of inner ?? []) seen.add(found);
    }
    for (const each of seen) without.add(each);
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

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

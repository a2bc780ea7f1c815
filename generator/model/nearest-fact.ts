import type { ModelDeclaration } from "./api.js";

/**
 * A question to a model that the nearest of itself and its bases answers which has something to say. Answers are remembered, so
 * that a long line of classes is walked once; so it is asked only once all of them are settled.
 */
export function nearestFact<Fact>(
  factOf: (model: ModelDeclaration) => Fact | undefined,
): (model: ModelDeclaration) => Fact | undefined {
  const known = new WeakMap<ModelDeclaration, { readonly fact: Fact | undefined }>();
  return (model) => {
    const found = known.get(model);
    if (found !== undefined) return found.fact;
    const unknown: ModelDeclaration[] = [];
    let above: ModelDeclaration | undefined = model;
    for (; above !== undefined && !known.has(above); above = above.base) unknown.push(above);
    let fact = above === undefined ? undefined : known.get(above)?.fact;
    for (const each of unknown.reverse()) {
      fact = factOf(each) ?? fact;
      known.set(each, { fact });
    }
    return fact;
  };
}

import type { ModelDeclaration } from "./api.js";

/** The models that a model extends, the nearest first. */
export function basesOf(model: ModelDeclaration): readonly ModelDeclaration[] {
  const bases: ModelDeclaration[] = [];
  for (let base = model.base; base !== undefined; base = base.base) bases.push(base);
  return bases;
}

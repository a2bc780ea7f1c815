import type { ModelDeclaration } from "./api.js";
import { basesOf } from "./bases.js";

/** Wire names of the tags that tell a model or its members apart. */
export function tagsOf(model: ModelDeclaration): ReadonlySet<string> {
  const trees = [model, ...basesOf(model)].flatMap(({ tree }) =>
    tree === undefined ? [] : [tree],
  );
  return new Set(trees.map(({ wire }) => wire));
}

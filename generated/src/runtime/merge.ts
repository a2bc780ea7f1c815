import { withinStack } from "./depth.js";
import { copyModel, mergeInto } from "./merge-into.js";
import type { Stored } from "./stored.js";

/** A new model made of two of the same kind, the later one second. Neither is changed. */
export function mergeModels<T extends Stored>(first: T, second: T): T {
  return withinStack(() => {
    const merged = copyModel(first);
    mergeInto(merged, second);
    return merged;
  });
}

import { withinStack } from "./depth.js";
import { mergeInto } from "./merge-into.js";
import type { Model } from "./model.js";

/** A new model made of two of the same kind, the later one second. Neither is changed. */
export function mergeModels<T extends Model>(first: T, second: T): T {
  const merged = first.copy();
  withinStack(() => mergeInto(merged, second));
  return merged;
}

import { copyThrough } from "./copy.js";
import { withinStack } from "./depth.js";
import type { CollectRule, ModelInfo } from "./info.js";
import type { Parts } from "./merge-parts.js";
import { placeAt, type Step } from "./merge-place.js";
import { mergeValues } from "./merge-values.js";
import { readOwn } from "./own-property.js";
import { Stored } from "./stored.js";

/** The class of what events build up. */
export interface CollectedClass<R> {
  readonly name: string;
  fromJSON(value: unknown): R;
  is(value: unknown): value is R;
}

/**
 * Builds a model up from events, each of which says where its contents go; events that say nothing are passed over, and so is
 * one that lacks what it should put somewhere. The events stay as they are. Reading stops behind one that ends the model, and the
 * stream stays open for more. Throws when no event had anything to say.
 */
export async function collectEvents<R>(type: CollectedClass<R>, events: Parts<unknown>): Promise<R> {
  const iterator = iterate(events);
  let result: Stored | undefined;
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      for (const rule of rulesOf(next.value)) {
        result = withinStack(() => apply(rule, next.value, result, type));
        if (rule.ends === true) return expectResult(type, result);
      }
    }
  } catch (error) {
    await iterator.return?.();
    throw error;
  }
  return expectResult(type, result);
}

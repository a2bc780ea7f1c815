import { withinStack } from "./depth.js";
import { mergeInto } from "./merge-into.js";
import type { Model } from "./model.js";

/** What arrives one after the other. */
export type Parts<T> = AsyncIterable<T> | Iterable<T>;

/** One model made of all parts of a stream, none of which is changed; null is no part. Throws when there are none. */
export async function mergeParts<T extends Model>(parts: Parts<T | null>): Promise<T> {
  let whole: T | undefined;
  for await (const part of parts) {
    if (part === null) continue;
    if (whole === undefined) whole = part.copy();
    else {
      const target = whole;
      withinStack(() => mergeInto(target, part));
    }
  }
  if (whole === undefined) throw new TypeError("the stream held nothing to collect");
  return whole;
}

import { withinStack } from "./depth.js";
import { copyModel, mergeInto } from "./merge-into.js";
import { Stored } from "./stored.js";

/** What arrives one after the other. */
export type Parts<T> = AsyncIterable<T> | Iterable<T>;

/** One model made of all parts of a stream, none of which is changed; null is no part. Throws when there are none. */
export async function mergeParts<T>(parts: Parts<T>): Promise<Exclude<T, null>> {
  let whole: Stored | undefined;
  for await (const part of parts) {
    if (part instanceof Stored) whole = withinStack(() => addPart(whole, part));
  }
  if (whole === undefined) throw new TypeError("the stream held nothing to collect");
  // It is made of parts, and of the class of the first.
  return whole as Exclude<T, null>;
}

function addPart(whole: Stored | undefined, part: Stored): Stored {
  if (whole === undefined) return copyModel(part);
  mergeInto(whole, part);
  return whole;
}

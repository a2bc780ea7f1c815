import { collectEvents } from "./merge-events.js";
import { mergeParts, type Parts } from "./merge-parts.js";
import type { ModelClass } from "./model-types.js";
import type { Stored } from "./stored.js";
import { type UnionInfo, type UnionStatics, union } from "./union.js";

/** What the const of a union offers whose members are pieces of something. */
export interface CollectingStatics<T, W, R> extends UnionStatics<T, W> {
  /** Builds up one model from the members that a stream brings, none of which is changed. */
  collect(members: Parts<T>): Promise<R>;
}

/** The const of a discriminated union whose members are parts of one model of the same union. */
export function mergingUnion<T, W>(info: UnionInfo): CollectingStatics<T, W, Exclude<T, null>> {
  return Object.assign(union<T, W>(info), { collect: mergeParts<T> });
}

/** The const of a discriminated union whose members build up another model. */
export function collectingUnion<T, W, R extends Stored>({
  result,
  ...info
}: CollectingInfo<R>): CollectingStatics<T, W, R> {
  const collect = (events: Parts<T>): Promise<R> => collectEvents(result(), events);
  return Object.assign(union<T, W>(info), { collect });
}

/** Such a union as data. */
export interface CollectingInfo<R> extends UnionInfo {
  /** What the members build up. */
  readonly result: () => ModelClass<R>;
}

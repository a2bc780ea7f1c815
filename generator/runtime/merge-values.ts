import { areEqual } from "./equal.js";
import type { MergeRule, TypeInfo } from "./info.js";
import { joinBytes } from "./merge-bytes.js";
import { mergeInto } from "./merge-into.js";
import { placeOfItem } from "./merge-items.js";
import { Stored } from "./stored.js";

/** How two values become one, and what bytes among them look like. */
export interface MergeField {
  readonly merge?: MergeRule | undefined;
  readonly type?: TypeInfo | undefined;
}

/**
 * Makes one value of two, which it may change: both are copies. Null says nothing, except where the later value simply stays.
 * Undefined where the rule is for values of another kind, or where they differ and must not.
 */
export function mergeValues(
  { merge = "last", type }: MergeField,
  first: unknown,
  later: unknown,
): unknown {
  if (merge === "last") return later;
  if (merge === "same") return areEqual(first, later, 0) ? first : undefined;
  if (first === null || first === undefined) return later;
  if (later === null || later === undefined || merge === "first") return first;
  if (merge === "add") {
    return typeof first === "number" && typeof later === "number" ? first + later : undefined;
  }
  if (merge === "merge") {
    if (!(first instanceof Stored && later instanceof Stored)) return undefined;
    mergeInto(first, later);
    return first;
  }
  if (Array.isArray(first) && Array.isArray(later)) {
    if (merge === "concatenate") for (const item of later) first.push(item);
    else for (const item of later) addItem(first, item, merge.by);
    return first;
  }
  if (merge !== "concatenate" || typeof first !== "string" || typeof later !== "string") {
    return undefined;
  }
  return type === "base64" || type === "base64url" ? joinBytes(type, first, later) : first + later;
}

/** Adds an item to the one that has the same key, or else to the end. */
function addItem(items: unknown[], item: unknown, by: string): void {
  const index = placeOfItem(items, item, by);
  const known = index === undefined ? undefined : items[index];
  if (index === undefined) items.push(item);
  else if (known instanceof Stored && item instanceof Stored) mergeInto(known, item);
  else items[index] = item;
}

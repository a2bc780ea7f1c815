import { copyThrough } from "./copy.js";
import type { FieldInfo } from "./info.js";
import { mergeValues } from "./merge-values.js";
import { readOwn, writeOwn } from "./own-property.js";
import type { Stored } from "./stored.js";

/** A copy that may be changed. */
export function copyModel<T extends Stored>(model: T): T {
  // A copy is of the class of what was copied.
  return copyThrough(model, 0) as T;
}

/** Adds what a later model says to one that may be changed. The later one is not. Throws when they are of different kinds. */
export function mergeInto(target: Stored, later: Stored): void {
  if (Object.getPrototypeOf(target) !== Object.getPrototypeOf(later)) {
    throw new TypeError(`cannot add a ${later.constructor.name} to a ${target.constructor.name}`);
  }
  const { byWire } = target["~plan"];
  const store = target["~wire"];
  for (const [wire, entry] of Object.entries(later["~wire"])) {
    const info = ruledField(byWire.get(wire)?.info);
    const value = copyThrough(entry, 0);
    const isThere = Object.hasOwn(store, wire);
    writeOwn(store, wire, isThere ? mergeValues(info, wire, readOwn(store, wire), value) : value);
  }
}

/** Constants, which tags mostly are, have to agree without being told. */
function ruledField(info: FieldInfo | undefined): FieldInfo {
  if (info?.constant === undefined || info.merge !== undefined) return info ?? {};
  return { ...info, merge: "same" };
}

import { copyThrough } from "./copy.js";
import type { FieldInfo, MergeRule } from "./info.js";
import { mergeValues } from "./merge-values.js";
import { readOwn, writeOwn } from "./own-property.js";
import { summarize } from "./show.js";
import type { Stored } from "./stored.js";

/** A copy that may be changed. */
export function copyModel<T extends Stored>(model: T): T {
  // A copy is of the class of what was copied.
  return copyThrough(model, 0) as T;
}

/** Adds what a later model says to one that may be changed. Throws when they are of different kinds, or cannot be added. */
export function mergeInto(target: Stored, later: Stored): void {
  if (Object.getPrototypeOf(target) !== Object.getPrototypeOf(later)) {
    throw new TypeError(`cannot add a ${later.constructor.name} to a ${target.constructor.name}`);
  }
  const { byWire } = target["~plan"];
  const store = target["~wire"];
  for (const [wire, entry] of Object.entries(later["~wire"])) {
    const value = copyThrough(entry, 0);
    if (!Object.hasOwn(store, wire)) {
      writeOwn(store, wire, value);
      continue;
    }
    const info = byWire.get(wire)?.info ?? {};
    const merge = ruleOf(info);
    const known = readOwn(store, wire);
    const merged = mergeValues({ merge, type: info.type }, known, value);
    if (merged === undefined) throw new TypeError(describe(wire, merge, known, value));
    writeOwn(store, wire, merged);
  }
}

/** Constants, which tags mostly are, have to agree without being told. */
function ruleOf({ merge, constant }: FieldInfo): MergeRule {
  return merge ?? (constant === undefined ? "last" : "same");
}

function describe(wire: string, merge: MergeRule, first: unknown, later: unknown): string {
  if (merge === "same") {
    return `${wire} differs: ${summarize(first)} and ${summarize(later)}`;
  }
  return `${wire} holds values that "${typeof merge === "string" ? merge : "by"}" is not for`;
}

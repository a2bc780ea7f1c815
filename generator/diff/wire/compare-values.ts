import type { Scalar } from "../../source/json.js";
import type { Comparison } from "../comparison.js";
import type { FactsPair } from "./compare-schemas.js";
import type { Subject } from "./subject.js";

/** The values that a schema lists: constants, enums, open enums. */
export function compareValues(
  { record }: Comparison,
  { what, where }: Subject,
  { before, after }: FactsPair,
): void {
  const [old, now] = [before.values, after.values];
  if (old === undefined || now === undefined) {
    if (old !== undefined && !before.open && sameTypes({ before, after }))
      record("values-opened", where, { what });
    if (now !== undefined && !after.open && sameTypes({ before, after }))
      record("values-closed", where, { what });
    return;
  }
  const removed = old.filter((value) => !now.includes(value));
  const added = now.filter((value) => !old.includes(value));
  if (old.length === 1 && now.length === 1 && removed.length === 1 && !before.open && !after.open) {
    const [from, to] = [valueText(old[0]), valueText(now[0])];
    record("constant-changed", where, { what, old: from, now: to });
    return;
  }
  if (!before.open && after.open) record("values-opened", where, { what });
  if (before.open && !after.open) record("values-closed", where, { what });
  for (const value of removed) {
    const id = after.open ? "value-removed-open" : "value-removed-closed";
    record(id, where, { what, value: valueText(value) });
  }
  for (const value of added) {
    const id = before.open ? "value-added-open" : "value-added-closed";
    record(id, where, { what, value: valueText(value) });
  }
}

/** Where types changed too, that says it all. */
function sameTypes({ before, after }: FactsPair): boolean {
  const text = (types: typeof before.types): string => [...(types ?? [])].sort().join();
  return text(before.types) === text(after.types);
}

function valueText(value: Scalar | undefined): string {
  return JSON.stringify(value ?? null);
}

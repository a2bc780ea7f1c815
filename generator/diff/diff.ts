import type { Api, Declaration } from "../model/api.js";
import type { Change } from "./change.js";
import { type Comparison, makeChange, type RecordChange, type Where } from "./comparison.js";
import { findCounterparts } from "./counterparts.js";
import { findDirections } from "./directions.js";
import { recordEdits } from "./record-edits.js";
import { compareTypes } from "./types/compare-types.js";
import { compareWire } from "./wire/compare-wire.js";

export { type Axis, type Change, type Level, levels } from "./change.js";
export type { RuleId } from "./rules.js";
export { reaches, type Verdict, verdictOf } from "./verdict.js";

/**
 * Lists what changed between two states of an API as facts, each once, each with the level of its rule: declarations in the
 * order of the state after, then what is gone. The same states give the same list, and a state compared with itself an
 * empty one.
 */
export function diff(before: Api, after: Api): readonly Change[] {
  const changes = new Map<string, Change>();
  const places: Where[] = [];
  const record: RecordChange = (id, where, params) => {
    const change = makeChange(after.namespace, id, where, params);
    changes.set(JSON.stringify(change), change);
    places.push(where);
  };
  const [was, is] = [findDirections(before), findDirections(after)];
  const comparison: Comparison = {
    before,
    after,
    counterparts: findCounterparts(before, after),
    directionsOf(old, now) {
      const [first, second] = [was(old), is(now)];
      return { read: first.read || second.read, sent: first.sent || second.sent };
    },
    record,
  };
  compareTypes(comparison);
  compareWire(comparison);
  recordEdits(comparison, [...places]);
  const order = namesInOrder([...after.declarations.values(), ...before.declarations.values()]);
  return [...changes.values()].sort(
    (a, b) => (order.get(a.declaration) ?? 0) - (order.get(b.declaration) ?? 0),
  );
}

function namesInOrder(declarations: readonly Declaration[]): ReadonlyMap<string, number> {
  const names = [...new Set(declarations.map(({ name }) => name))];
  return new Map(names.map((name, index) => [name, index]));
}

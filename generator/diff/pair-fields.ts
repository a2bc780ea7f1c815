import type { Field, ModelDeclaration } from "../model/api.js";
import { basesOf } from "../model/bases.js";
import { allFields } from "../model/fields.js";
import type { Counterparts } from "./counterparts.js";

/** One field in both states. */
export interface FieldPair {
  readonly before: Field;
  readonly after: Field;
}

/** The fields of a class in two states. */
export interface PairedFields {
  readonly pairs: readonly FieldPair[];
  readonly removed: readonly Field[];
  readonly added: readonly Field[];
}

/**
 * Pairs the fields of a class by their keys, what is left by their names. Inherited ones are left out where they are said to have
 * changed on the base that both states share.
 */
export function pairFields(
  counterparts: Counterparts,
  old: ModelDeclaration,
  now: ModelDeclaration,
): PairedFields {
  const before = allFields(old);
  const after = allFields(now);
  const bases = new Map(basesOf(old).map((base) => [counterparts.after(base), base]));
  const sharedBefore = new Set<string>();
  const sharedAfter = new Set<string>();
  for (const base of basesOf(now)) {
    const counterpart = bases.get(base);
    if (counterpart === undefined) continue;
    for (const wire of allFields(counterpart).keys()) sharedBefore.add(wire);
    for (const wire of allFields(base).keys()) sharedAfter.add(wire);
  }
  const isOwn = (model: ModelDeclaration, wire: string): boolean =>
    model.fields.some((field) => field.wire === wire);
  const isShared = (wire: string): boolean =>
    sharedBefore.has(wire) && sharedAfter.has(wire) && !isOwn(old, wire) && !isOwn(now, wire);

  const pairs: FieldPair[] = [];
  const removed = new Map<string, Field>();
  for (const [wire, field] of before) {
    const match = after.get(wire);
    if (match === undefined) removed.set(field.name, field);
    else if (!isShared(wire)) pairs.push({ before: field, after: match });
  }
  const added: Field[] = [];
  for (const [wire, field] of after) {
    if (before.has(wire)) continue;
    const match = removed.get(field.name);
    if (match === undefined) {
      if (!sharedAfter.has(wire) || isOwn(now, wire)) added.push(field);
      continue;
    }
    removed.delete(field.name);
    if (!sharedAfter.has(wire) || !sharedBefore.has(match.wire))
      pairs.push({ before: match, after: field });
  }
  const gone = [...removed.values()].filter(
    ({ wire }) => !sharedBefore.has(wire) || isOwn(old, wire),
  );
  return { pairs, removed: gone, added };
}

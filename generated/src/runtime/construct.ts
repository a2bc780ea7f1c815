import { withinStack } from "./depth.js";
import { writeOwn } from "./own-property.js";
import type { FieldPlan, Plan } from "./plan.js";
import { isRecord, type Store } from "./stored.js";

/**
 * The wire object of a model made with `new`: constants first, then what `init` gives, in its order. Undefined means
 * not given. A name that no field has is refused, since it could not be seen again.
 */
export function construct(plan: Plan, init: unknown): Store {
  const given = init ?? {};
  if (!isRecord(given)) throw new TypeError(`${nameOf(plan)} takes an object of its fields`);
  const store: Store = {};
  for (const { wire, info } of plan.filled) writeOwn(store, wire, info.constant);
  for (const key of Object.keys(given)) {
    if (key === plan.extra?.name) {
      plan.extra.fill(plan, store, given[key]);
      continue;
    }
    const field = fieldFor(plan, key);
    if (field.info.constant !== undefined) continue;
    const stored = withinStack(() => field.codec.convert(given[key], 0));
    if (stored !== undefined) writeOwn(store, field.wire, stored);
  }
  if (plan.applyDefaults) fillDefaults(plan, store);
  return store;
}

function fieldFor(plan: Plan, key: string): FieldPlan {
  const byName = plan.byName.get(key);
  if (byName !== undefined) return byName;
  const byWire = plan.populateByName ? plan.byWire.get(key) : undefined;
  if (byWire !== undefined) return byWire;
  throw new TypeError(`${nameOf(plan)} has no field ${JSON.stringify(key)}`);
}

function fillDefaults({ byName }: Plan, store: Store): void {
  for (const { wire, info, codec } of byName.values()) {
    if (info.default === undefined || Object.hasOwn(store, wire)) continue;
    writeOwn(store, wire, codec.convert(info.default, 0));
  }
}

function nameOf({ prototype }: Plan): string {
  return prototype.constructor.name;
}

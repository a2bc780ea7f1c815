import { copyWhole, isSimple } from "./copy.js";
import { writeOwn } from "./own-property.js";
import type { FieldPlan, Plan } from "./plan.js";
import { summarize } from "./show.js";
import { isRecord, type Store } from "./stored.js";

/**
 * The wire object of a model made with `new`: constants first, then what `init` gives, in its order. Undefined means
 * not given. A name that no field has is refused, since it could not be seen again.
 */
export function construct(plan: Plan, init: unknown): Store {
  const given = init ?? {};
  if (!isRecord(given)) throw new TypeError(`${nameOf(plan)} takes an object of its fields`);
  const store: Store = {};
  for (const { wire, constant } of plan.filled) writeOwn(store, wire, constant);
  // The loop is quickest like this, without a closure in it, and with a function that was not imported.
  for (const key in given) {
    if (!owns.call(given, key)) continue;
    const value = given[key];
    const field = plan.byName.get(key) ?? findField(plan, key);
    if (field === undefined) plan.extra?.fill(plan, store, value);
    else if (field.constant === undefined) {
      const stored = isSimple(value) ? value : copyWhole(field.codec.convert, value);
      if (stored !== undefined) writeOwn(store, field.wire, stored);
    }
  }
  if (plan.applyDefaults) fillDefaults(plan, store);
  return store;
}

const { hasOwnProperty: owns } = Object.prototype;

/** The field that has this name on the wire, where that is a name too; undefined for all those that no field declares. */
function findField(plan: Plan, key: string): FieldPlan | undefined {
  const byWire = plan.populateByName ? plan.byWire.get(key) : undefined;
  if (byWire !== undefined || key === plan.extra?.name) return byWire;
  throw new TypeError(`${nameOf(plan)} has no field ${summarize(key)}`);
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

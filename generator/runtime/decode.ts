import { copyAround, isSimple } from "./copy.js";
import { checkDepth } from "./depth.js";
import { isInherited } from "./own-property.js";
import type { FieldPlan, Plan } from "./plan.js";
import { isOrdinary, simplify } from "./simplify.js";
import { isRecord, type Store, Stored } from "./stored.js";

/**
 * Makes an instance of fresh JSON that may be kept: objects in declared places become models where they stand, and
 * nothing else is looked at. What is no object is handed back as it is.
 */
export function adopt(plan: Plan, json: unknown, depth: number): unknown {
  if (!isRecord(json)) return json;
  if (plan.adopting.length > 0) adoptFields(plan.adopting, json, depth);
  plan.extra?.adopt?.(plan, json, depth);
  return new plan.hold(json, true);
}

/**
 * Makes an instance of a copy of any object. A model is handed back as it is; of what is no object, a copy.
 */
export function convert(plan: Plan, value: unknown, depth: number): unknown {
  if (value instanceof Stored || typeof value !== "object" || value === null) {
    return copyAround(value, depth);
  }
  const simple = isOrdinary(value) ? value : simplify(value);
  if (!isRecord(simple)) return copyAround(simple, depth);
  checkDepth(depth);
  const model = new plan.hold(simple, false);
  const store = model["~wire"];
  for (const key in store) {
    const entry = store[key];
    if (isSimple(entry) || !Object.hasOwn(store, key)) continue;
    const converted = plan.codecAt(key).convert(entry, depth + 1);
    if (converted === undefined) delete store[key];
    else store[key] = converted;
  }
  return model;
}

function adoptFields(fields: readonly FieldPlan[], json: Store, depth: number): void {
  checkDepth(depth);
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index];
    const value = field === undefined ? undefined : json[field.wire];
    if (field === undefined || typeof value !== "object" || value === null) continue;
    if (isInherited(field.wire) && !Object.hasOwn(json, field.wire)) continue;
    json[field.wire] = field.codec.adopt?.(value, depth + 1);
  }
}

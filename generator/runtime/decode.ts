import { copyAround, copyEntries } from "./copy.js";
import { checkDepth } from "./depth.js";
import { readOwn } from "./own-property.js";
import type { Plan } from "./plan.js";
import { simplify } from "./simplify.js";
import { isRecord, type Store, Stored } from "./stored.js";

/**
 * Makes an instance of fresh JSON that may be kept: objects in declared places become models where they stand, and
 * nothing else is looked at. What is no object is handed back as it is.
 */
export function adopt(plan: Plan, json: unknown, depth: number): unknown {
  if (!isRecord(json)) return json;
  checkDepth(depth);
  for (const { wire, codec } of plan.adopting) {
    const value = readOwn(json, wire);
    if (typeof value !== "object" || value === null) continue;
    const stored = codec.adopt?.(value, depth + 1);
    if (stored !== value) json[wire] = stored;
  }
  if (plan.extra.adopt !== undefined) adoptExtra(plan, json, depth);
  return plan.create(json);
}

/**
 * Makes an instance of a copy of any object. A model is handed back as it is; of what is no object, a copy.
 */
export function convert(plan: Plan, value: unknown, depth: number): unknown {
  if (!isRecord(value)) return copyAround(value, depth);
  const simple = simplify(value);
  if (!isRecord(simple) || simple instanceof Stored) return copyAround(simple, depth);
  return plan.create(copyEntries(simple, depth, plan.convertAt));
}

function adoptExtra({ byWire, extra }: Plan, json: Store, depth: number): void {
  for (const key of Object.keys(json)) {
    const value = json[key];
    if (typeof value !== "object" || value === null || byWire.has(key)) continue;
    json[key] = extra.adopt?.(value, depth + 1);
  }
}

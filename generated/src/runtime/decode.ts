import { type CopyAt, copyAround, copyInside } from "./copy.js";
import { checkDepth } from "./depth.js";
import type { Plan } from "./plan.js";
import { isPlain, simplify, simplifyScalar } from "./simplify.js";
import { isRecord, type Store, Stored } from "./stored.js";

/**
 * Makes an instance of fresh JSON that may be kept: objects in declared places become models where they stand, and
 * nothing else is looked at. What is no object is handed back as it is.
 */
export function adopt(plan: Plan, json: unknown, depth: number): unknown {
  return isRecord(json) ? adoptRecord(plan, json, depth) : json;
}

/** The same of what is known to be an object. */
export function adoptRecord(plan: Plan, json: Store, depth: number): Stored {
  checkDepth(depth);
  // Most models hold no others: asking first is quicker than a loop over nothing.
  if (plan.adopting.length > 0 || plan.extra !== undefined) adoptInside(plan, json, depth);
  return new plan.hold(json, true);
}

/** Makes models of what stands in declared places of fresh JSON. */
export function adoptInside(plan: Plan, json: Store, depth: number): void {
  for (const { wire, codec } of plan.adopting) {
    const value = json[wire];
    if (typeof value !== "object" || value === null || !Object.hasOwn(json, wire)) continue;
    json[wire] = codec.adopt?.(value, depth + 1);
  }
  plan.extra?.adopt?.(plan, json, depth);
}

/**
 * Makes an instance of a copy of any object. A model is handed back as it is; of what is no object, a copy.
 */
export function convert(plan: Plan, value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return simplifyScalar(value);
  // Nearly always, and asked for first: no other question is left then.
  if (isPlain(value)) return copyModel(plan, value, depth, plan.copyAt);
  const simple = simplify(value);
  if (!isRecord(simple) || simple instanceof Stored) return copyAround(simple, depth);
  return copyModel(plan, simple, depth, plan.copyAt);
}

/** An instance that holds a copy of an object, of which `copyAt` copies what stands inside. */
export function copyModel(
  plan: Plan,
  record: Store,
  depth: number,
  copyAt: CopyAt<string>,
): Stored {
  const model = new plan.hold(record, false);
  copyInside(model["~wire"], depth, copyAt);
  return model;
}

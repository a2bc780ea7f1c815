import { copyToWire, copyWhole } from "./copy.js";
import { adopt, convert } from "./decode.js";
import { withinStack } from "./depth.js";
import type { AnyModelClass } from "./model-types.js";
import { NotAnObjectError } from "./not-an-object-error.js";
import { planOf } from "./plan.js";
import type { Parser } from "./safe-parse.js";
import { Stored } from "./stored.js";

/**
 * Makes an instance of a class of a copy of any object. A model is read as its wire JSON. Throws for anything else that the class
 * does not let through.
 */
export function convertModel<T extends Stored, O>(
  type: AnyModelClass<T, O>,
  value: unknown,
): T | O {
  if (value instanceof Stored) return adoptModel(type, copyWhole(copyToWire, value));
  return expectModel(
    type,
    withinStack(() => convert(planOf(type.prototype), value, 0)),
  );
}

/** Makes an instance of a class of fresh JSON that may be kept. Throws for what is no object, if the class is only about objects. */
export function adoptModel<T extends Stored, O>(type: AnyModelClass<T, O>, json: unknown): T | O {
  return expectModel(
    type,
    withinStack(() => adopt(planOf(type.prototype), json, 0)),
  );
}

/** How a class is parsed. */
export function modelParser<T extends Stored, O>(type: AnyModelClass<T, O>): Parser<T | O> {
  const plan = planOf(type.prototype);
  return {
    name: type.name,
    check: plan.check,
    adopt: (json) => adoptModel(type, json),
    planFor: () => plan,
  };
}

function expectModel<T extends Stored, O>(type: AnyModelClass<T, O>, value: unknown): T | O {
  // A class that lets others through says in its types what they are.
  if (value instanceof type || type.info.others) return value as T | O;
  throw new NotAnObjectError(type.name, value);
}

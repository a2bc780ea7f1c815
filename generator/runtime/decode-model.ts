import { copyToWire } from "./copy.js";
import { adopt, convert } from "./decode.js";
import { withinStack } from "./depth.js";
import type { AnyModelClass } from "./model-types.js";
import { NotAnObjectError } from "./not-an-object-error.js";
import { planOf } from "./plan.js";
import type { Parser } from "./safe-parse.js";
import { Stored } from "./stored.js";

/** Makes an instance of a class of a copy of any object. A model is read as its wire JSON. Throws for anything else. */
export function convertModel<T extends Stored>(type: AnyModelClass<T>, value: unknown): T {
  if (value instanceof Stored)
    return adoptModel(
      type,
      withinStack(() => copyToWire(value, 0)),
    );
  return expectModel(
    type,
    withinStack(() => convert(planOf(type.prototype), value, 0)),
  );
}

/** Makes an instance of a class of fresh JSON that may be kept. Throws for what is no object. */
export function adoptModel<T extends Stored>(type: AnyModelClass<T>, json: unknown): T {
  return expectModel(
    type,
    withinStack(() => adopt(planOf(type.prototype), json, 0)),
  );
}

/** How a class is parsed. */
export function modelParser<T extends Stored>(type: AnyModelClass<T>): Parser<T> {
  const plan = planOf(type.prototype);
  return {
    name: type.name,
    check: plan.check,
    adopt: (json) => adoptModel(type, json),
    planFor: () => plan,
  };
}

function expectModel<T extends Stored>(type: AnyModelClass<T>, value: unknown): T {
  if (value instanceof type) return value;
  throw new NotAnObjectError(type.name, value);
}

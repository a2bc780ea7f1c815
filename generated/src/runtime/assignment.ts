import { copyToWire } from "./copy.js";
import type { Issue } from "./issue.js";
import { writeOwn } from "./own-property.js";
import { isRecord, type Stored } from "./stored.js";
import { ValidationError } from "./validation-error.js";

/**
 * Throws a `ValidationError` when a model with this entry would not be valid there. The whole model is checked, since
 * a rule may look at several entries; what is wrong elsewhere is not the assignment's fault.
 */
export function checkAssignment(model: Stored, wire: string, stored: unknown): void {
  const check = model["~plan"].check?.();
  const candidate = copyToWire(model, 0);
  if (check === undefined || !isRecord(candidate)) return;
  if (stored === undefined) delete candidate[wire];
  else writeOwn(candidate, wire, copyToWire(stored, 0));
  const issues: Issue[] = [];
  check(candidate, undefined, issues);
  const caused = issues.filter(({ path }) => path[0] === wire);
  if (caused.length > 0) throw new ValidationError(caused, model.constructor.name);
}

import { collectIssues } from "./answers.js";
import { copyToWire } from "./copy.js";
import type { CheckAssignment } from "./info.js";
import { writeOwn } from "./own-property.js";
import { isRecord } from "./stored.js";
import { ValidationError } from "./validation-error.js";

/**
 * Throws a `ValidationError` when a model with this entry would not be valid there. The whole model is checked, since
 * a rule may look at several entries; what is wrong elsewhere is not the assignment's fault.
 */
export const checkAssignment: CheckAssignment = (model, wire, stored) => {
  const candidate = copyToWire(model, 0);
  if (!isRecord(candidate)) return;
  if (stored === undefined) delete candidate[wire];
  else writeOwn(candidate, wire, copyToWire(stored, 0));
  const issues = collectIssues(model["~plan"].check, candidate);
  const caused = issues.filter(({ path }) => path[0] === wire);
  if (caused.length > 0) throw new ValidationError(caused, model.constructor.name);
};

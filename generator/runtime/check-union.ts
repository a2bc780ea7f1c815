import { firstIssue } from "./answers.js";
import { shorten } from "./check-issues.js";
import { addIssue, type Check, type Issue, type Path } from "./issue.js";
import { ownValue } from "./own-value.js";

/** Whether a check finds nothing wrong. */
export function accepts(check: Check, value: unknown): boolean {
  return firstIssue(check, value) === undefined;
}

/**
 * At least one check must find nothing wrong. `keys` are those that an object needs for each of them: where they leave
 * one check, its issues are the answer.
 */
export function checkAnyOf(
  checks: readonly Check[],
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
  keys?: readonly (readonly string[])[],
): void {
  const possible = possibleChecks(checks, value, keys);
  const [only] = possible;
  if (only !== undefined && possible.length === 1) {
    only(value, path, issues);
    return;
  }
  const reasons: string[] = [];
  for (const check of possible) {
    const first = firstIssue(check, value);
    if (first === undefined) return;
    reasons.push(reasonOf(first));
  }
  addIssue(issues, path, "anyOf", noneText(checks.length, reasons, value, keys));
}

/** Exactly one check must find nothing wrong. `keys` as for `checkAnyOf`. */
export function checkOneOf(
  checks: readonly Check[],
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
  keys?: readonly (readonly string[])[],
): void {
  const possible = possibleChecks(checks, value, keys);
  const [only] = possible;
  if (only !== undefined && possible.length === 1) {
    only(value, path, issues);
    return;
  }
  const reasons: string[] = [];
  for (const check of possible) {
    const first = firstIssue(check, value);
    if (first !== undefined) reasons.push(reasonOf(first));
  }
  const matches = possible.length - reasons.length;
  if (matches === 0) {
    addIssue(issues, path, "oneOf", noneText(checks.length, reasons, value, keys));
  } else if (matches > 1) {
    addIssue(issues, path, "oneOf", `matches ${matches} of ${checks.length} alternatives, not one`);
  }
}

/** The checks whose keys the value has. Trying the others would only go through the value once more. */
function possibleChecks(
  checks: readonly Check[],
  value: unknown,
  keys: readonly (readonly string[])[] | undefined,
): readonly Check[] {
  if (keys === undefined) return checks;
  return checks.filter((_, index) => missingKey(keys[index], value) === undefined);
}

function missingKey(keys: readonly string[] | undefined, value: unknown): string | undefined {
  return keys?.find((key) => ownValue(value, key) === undefined);
}

/** Says of the first few alternatives what is wrong with each; where none was worth trying, the key it lacks. */
function noneText(
  count: number,
  reasons: readonly string[],
  value: unknown,
  keys: readonly (readonly string[])[] = [],
): string {
  const lacking = keys.map((list) => `${shorten(missingKey(list, value) ?? "")} is required`);
  const all = reasons.length > 0 ? reasons : lacking;
  const shown = all.slice(0, 3).join("; ");
  return `matches none of ${count} alternatives (${shown}${all.length > 3 ? "; …" : ""})`;
}

function reasonOf({ path, message }: Issue): string {
  return shorten(path.length === 0 ? message : `${path.join(".")} ${message}`);
}

import { shorten } from "./check-issues.js";
import { addIssue, type Check, type Issue, type Path } from "./issue.js";

/** Whether a check finds nothing wrong. */
export function accepts(check: Check, value: unknown): boolean {
  const issues: Issue[] = [];
  check(value, undefined, issues);
  return issues.length === 0;
}

/** At least one check must find nothing wrong. */
export function checkAnyOf(
  checks: readonly Check[],
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
): void {
  const failures: Issue[][] = [];
  for (const check of checks) {
    const found: Issue[] = [];
    check(value, undefined, found);
    if (found.length === 0) return;
    failures.push(found);
  }
  addIssue(issues, path, "anyOf", noneText(failures));
}

/** Exactly one check must find nothing wrong. */
export function checkOneOf(
  checks: readonly Check[],
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
): void {
  const failures: Issue[][] = [];
  for (const check of checks) {
    const found: Issue[] = [];
    check(value, undefined, found);
    if (found.length > 0) failures.push(found);
  }
  const matches = checks.length - failures.length;
  if (matches === 0) addIssue(issues, path, "oneOf", noneText(failures));
  else if (matches > 1) {
    addIssue(issues, path, "oneOf", `matches ${matches} of ${checks.length} alternatives, not one`);
  }
}

/** Says of the first few alternatives what is wrong with each. */
function noneText(failures: readonly (readonly Issue[])[]): string {
  const reasons = failures.slice(0, 3).map(([first]) => (first === undefined ? "" : reason(first)));
  const rest = failures.length > reasons.length ? "; …" : "";
  return `matches none of ${failures.length} alternatives (${reasons.join("; ")}${rest})`;
}

function reason({ path, message }: Issue): string {
  return shorten(path.length === 0 ? message : `${path.join(".")} ${message}`);
}

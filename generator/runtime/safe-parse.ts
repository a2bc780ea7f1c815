import { copyToWire } from "./copy.js";
import { DepthError } from "./depth.js";
import type { Check, Issue } from "./issue.js";
import { isRecord } from "./stored.js";
import { ValidationError } from "./validation-error.js";

/** What `safeParse` gives: the decoded value, or what is wrong with it. */
export type SafeParseResult<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | { readonly success: false; readonly error: ValidationError; readonly data?: undefined };

/** What can be parsed: its name, its rules, and what makes it of fresh, valid JSON. */
export interface Parser<T> {
  readonly name: string;
  readonly check: (() => Check) | undefined;
  /** Whether only a JSON object can be decoded, whatever the rules say. */
  readonly object: boolean;
  readonly adopt: (json: unknown) => T;
}

/** Validates a copy of any value, then decodes it. Never throws, however deep the value is. */
export function safeParse<T>(parser: Parser<T>, value: unknown): SafeParseResult<T> {
  try {
    const json = copyToWire(value, 0);
    const issues = findIssues(parser, json);
    if (issues.length === 0) return { success: true, data: parser.adopt(json) };
    return { success: false, error: new ValidationError(issues, parser.name) };
  } catch (error) {
    if (!(error instanceof DepthError || error instanceof RangeError)) throw error;
    const issue: Issue = { path: [], keyword: "depth", message: error.message };
    return { success: false, error: new ValidationError([issue], parser.name) };
  }
}

/** As `safeParse`, but throws what is wrong. */
export function parse<T>(parser: Parser<T>, value: unknown): T {
  const result = safeParse(parser, value);
  if (result.success) return result.data;
  throw result.error;
}

/** Everything that is wrong with plain JSON. */
function findIssues<T>({ check, object }: Parser<T>, json: unknown): Issue[] {
  const issues: Issue[] = [];
  check?.()(json, undefined, issues);
  if (issues.length === 0 && object && !isRecord(json)) {
    issues.push({ path: [], keyword: "type", message: "must be an object" });
  }
  return issues;
}

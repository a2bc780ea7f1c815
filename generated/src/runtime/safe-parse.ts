import { withAnswers } from "./answers.js";
import { copyToWire } from "./copy.js";
import { DepthError, maxDepth, withinStack } from "./depth.js";
import type { Check, Issue } from "./issue.js";
import { NotAnObjectError } from "./not-an-object-error.js";
import { ValidationError } from "./validation-error.js";

/** What `safeParse` gives: the decoded value, or what is wrong with it. */
export type SafeParseResult<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | { readonly success: false; readonly error: ValidationError; readonly data?: undefined };

/** What can be parsed: its name, its rules, and what makes it of fresh, valid JSON. */
export interface Parser<T> {
  readonly name: string;
  readonly check: (() => Check) | undefined;
  readonly adopt: (json: unknown) => T;
}

/** Validates a copy of any value, then decodes it. Never throws on JSON, however deep it is. */
export function safeParse<T>(parser: Parser<T>, value: unknown): SafeParseResult<T> {
  try {
    const json = withinStack(() => copyToWire(value, 0));
    const issues: Issue[] = [];
    withinStack(() => withAnswers(() => parser.check?.()(json, undefined, issues)));
    if (issues.length === 0) return { success: true, data: parser.adopt(json) };
    return { success: false, error: new ValidationError(issues, parser.name) };
  } catch (error) {
    const issue: Issue = { path: [], ...explain(error) };
    return { success: false, error: new ValidationError([issue], parser.name) };
  }
}

/** As `safeParse`, but throws what is wrong. */
export function parse<T>(parser: Parser<T>, value: unknown): T {
  const result = safeParse(parser, value);
  if (result.success) return result.data;
  throw result.error;
}

/** What is wrong with a value that could not even be looked at; anything else is a bug and thrown on. */
function explain(error: unknown): Omit<Issue, "path"> {
  if (error instanceof NotAnObjectError) return { keyword: "type", message: "must be an object" };
  if (error instanceof DepthError) {
    return { keyword: "depth", message: `is nested deeper than ${maxDepth} levels` };
  }
  throw error;
}

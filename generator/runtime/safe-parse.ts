import { collectIssues } from "./answers.js";
import { copyToWire, wireAt } from "./copy.js";
import { adoptInside, copyModel } from "./decode.js";
import { DepthError, explainStack, maxDepth } from "./depth.js";
import type { Check, Issue } from "./issue.js";
import { NotAnObjectError } from "./not-an-object-error.js";
import type { Plan } from "./plan.js";
import { reportError } from "./reported-error.js";
import { isPlain } from "./simplify.js";
import { isRecord, type Store } from "./stored.js";
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
  /** The class that a plain object belongs to, where the rules of that class are all there are. */
  readonly planFor?: ((value: Store) => Plan | undefined) | undefined;
}

/** What `validate` gives: the decoded value, or what is wrong. */
type Validated<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly Issue[] };

/**
 * Validates any value, then decodes it: a copy, unless it is `owned`, JSON that may be kept and changed. Never throws on JSON,
 * however deep it is.
 */
export function validate<T>(parser: Parser<T>, value: unknown, owned = false): Validated<T> {
  try {
    if (isRecord(value) && (owned || isPlain(value))) {
      const plan = parser.planFor?.(value);
      if (plan !== undefined) return validateModel(plan, value, owned);
    }
    const json = owned ? value : copyToWire(value, 0);
    const issues = collectIssues(parser.check, json);
    return issues.length === 0 ? { value: parser.adopt(json) } : { issues };
  } catch (error) {
    return { issues: [{ path: [], ...explain(error) }] };
  }
}

/** What is checked is what the instance is going to hold. */
function validateModel<T>(plan: Plan, value: Store, owned: boolean): Validated<T> {
  const model = owned ? new plan.hold(value, true) : copyModel(plan, value, 0, wireAt);
  const store = model["~wire"];
  const issues = collectIssues(plan.check, store);
  if (issues.length > 0) return { issues };
  adoptInside(plan, store, 0);
  // Instances of the class that a parser names are what it makes.
  return { value: model as T };
}

/** As `validate`, for those who look at the result. */
export function safeParse<T>(parser: Parser<T>, value: unknown): SafeParseResult<T> {
  const result = validate(parser, value);
  if (result.issues === undefined) return { success: true, data: result.value };
  return { success: false, error: reportError(result.issues, parser.name) };
}

/** As `validate`, but throws what is wrong. */
export function parse<T>(parser: Parser<T>, value: unknown, owned?: boolean): T {
  const result = validate(parser, value, owned);
  if (result.issues === undefined) return result.value;
  throw new ValidationError(result.issues, parser.name);
}

/** What is wrong with a value that could not even be looked at; anything else is a bug and thrown on. */
function explain(error: unknown): Omit<Issue, "path"> {
  if (error instanceof NotAnObjectError) return { keyword: "type", message: "must be an object" };
  if (explainStack(error) instanceof DepthError) {
    return { keyword: "depth", message: `is nested deeper than ${maxDepth} levels` };
  }
  throw error;
}

import type { Check, Issue } from "./issue.js";

/** What checks found of objects. */
type Answers = Map<Check, Map<object, Issue | undefined>>;

/** Those of the run that is going on, during which no value changes: null until they are needed. Undefined between runs. */
let answers: Answers | null | undefined;
/** How many checks are being tried inside each other. */
let level = 0;

/** Everything that a check finds wrong with a value that nobody else can change. What it found inside is remembered meanwhile. */
export function collectIssues(check: (() => Check) | undefined, value: unknown): Issue[] {
  const issues: Issue[] = [];
  answers = null;
  try {
    check?.()(value, undefined, issues);
  } finally {
    answers = undefined;
    level = 0;
  }
  return issues;
}

/**
 * The first thing that a check finds wrong. Alternatives that hold each other would look at what is inside twice as often at
 * every level; so inside of alternatives each check looks at each object once.
 */
export function firstIssue(check: Check, value: unknown): Issue | undefined {
  if (answers === undefined) return collectIssues(() => check, value)[0];
  if (level === 0 || typeof value !== "object" || value === null) return find(check, value);
  answers ??= new Map();
  const known = answers.get(check) ?? new Map<object, Issue | undefined>();
  answers.set(check, known);
  const answer = known.get(value);
  if (answer !== undefined || known.has(value)) return answer;
  const found = find(check, value);
  known.set(value, found);
  return found;
}

function find(check: Check, value: unknown): Issue | undefined {
  const issues: Issue[] = [];
  level++;
  check(value, undefined, issues);
  level--;
  return issues[0];
}

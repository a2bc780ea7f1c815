import type { Check, Issue } from "./issue.js";

/** What checks found of objects. */
type Answers = Map<Check, Map<object, Issue | undefined>>;

/** Those of the run that is going on, during which no value changes. */
let answers: Answers | undefined;
/** How many checks are being tried inside each other. */
let level = 0;

/**
 * The first thing that a check finds wrong. Alternatives that hold each other would look at what is inside twice as often at
 * every level; so inside of alternatives each check looks at each object once.
 */
export function firstIssue(check: Check, value: unknown): Issue | undefined {
  if (answers === undefined) return withAnswers(() => firstIssue(check, value));
  if (level === 0 || typeof value !== "object" || value === null) return find(check, value);
  const known = answers.get(check) ?? new Map<object, Issue | undefined>();
  answers.set(check, known);
  const answer = known.get(value);
  if (answer !== undefined || known.has(value)) return answer;
  const found = find(check, value);
  known.set(value, found);
  return found;
}

/** Remembers answers while a value is checked that nobody else can change. */
export function withAnswers<T>(run: () => T): T {
  const [around, levelAround] = [answers, level];
  answers = new Map();
  level = 0;
  try {
    return run();
  } finally {
    answers = around;
    level = levelAround;
  }
}

function find(check: Check, value: unknown): Issue | undefined {
  const issues: Issue[] = [];
  level++;
  check(value, undefined, issues);
  level--;
  return issues[0];
}

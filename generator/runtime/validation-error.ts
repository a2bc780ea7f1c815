import type { Issue } from "./issue.js";

/** Thrown by `parse`: everything that is wrong with a value. The message names the first few issues. */
export class ValidationError extends Error {
  override readonly name: string = "ValidationError";
  /** In the order of the data. Of very many that are nested very deep only the first, so that they fit into memory. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], subject = "value") {
    super(describe(issues, subject));
    this.issues = issues;
  }
}

const shownCharacters = 200;

/** The message: what is not valid, and the first few reasons. */
export function describe(issues: readonly Issue[], subject: string): string {
  const lines = issues.slice(0, 3).map(describeIssue);
  const others = issues.length - lines.length;
  if (others > 0) lines.push(`and ${others} more`);
  return `${subject} is not valid: ${lines.join("; ")}`;
}

function describeIssue({ path, message }: Issue): string {
  const text = path.length === 0 ? message : `${describePath(path)}: ${message}`;
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}

function describePath(path: readonly (string | number)[]): string {
  let text = "";
  for (const key of path) {
    // No index looks like a name.
    const isName = /^[a-z_$][\w$]*$/i.test(`${key}`);
    text += isName ? (text && ".") + key : `[${JSON.stringify(key)}]`;
  }
  return text;
}

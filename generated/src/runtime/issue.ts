/** Where in a value something is wrong, and what. */
export interface Issue {
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that was not met. */
  readonly keyword: string;
  readonly message: string;
}

/** A path under construction: the last key first, so that descending costs one small object. */
export interface Path {
  readonly key: string | number;
  readonly parent: Path | undefined;
}

/**
 * One generated validator. Appends an issue for everything that is wrong below `value`; appends nothing when the
 * value is valid. `path` is undefined at the root.
 */
export type Check = (value: unknown, path: Path | undefined, issues: Issue[]) => void;

/**
 * Appends one issue at `path`, but none beside so many nested so deep that their paths hold ten million keys together: small
 * data could fill the memory with them.
 */
export function addIssue(
  issues: Issue[],
  path: Path | undefined,
  keyword: string,
  message: string,
): void {
  const last = issues.at(-1);
  if (last && last.path.length * issues.length > 1e7) return;
  const keys: (string | number)[] = [];
  for (let step = path; step; step = step.parent) keys.push(step.key);
  issues.push({ path: keys.reverse(), keyword, message });
}

import type { Type } from "../../model/api.js";
import type { Schema } from "../../schema/schema.js";
import type { Where } from "../comparison.js";

/** Values that are described by one schema before and by one after. */
export interface Subject {
  /** What people call them: `` `name` ``, `` each item of `tags` ``. */
  readonly what: string;
  readonly before: Schema;
  readonly after: Schema;
  /** What TypeScript took them for, which tells whether unknown ones were carried. */
  readonly type: Type | undefined;
  readonly where: Where;
}

/** Values inside of others: items, entries, alternatives. */
export function subjectInside(
  around: Subject,
  inside: Pick<Subject, "what" | "before" | "after" | "type">,
): Subject {
  const where: Where = { ...around.where, before: inside.before.at, after: inside.after.at };
  return { ...inside, where };
}

import type { RuleId } from "./rules.js";

/** How much a change asks of those who use the package, mildest first. */
export const levels = ["patch", "minor", "major"] as const;

/** What a change alone would make of the next version. */
export type Level = (typeof levels)[number];

/** Who notices: programs that exchange messages, or the TypeScript that is written against the package. */
export type Axis = "wire" | "types";

/** One fact about two states of an API. Plain JSON. */
export interface Change {
  /** The rule that says what kind of change it is. */
  readonly id: RuleId;
  readonly level: Level;
  readonly axis: Axis;
  /** Empty for a package of one namespace. */
  readonly namespace: string;
  /** The TypeScript name of the class, union, enum or type that it is about; the old name when that is gone. */
  readonly declaration: string;
  /** Where it stood, as `file:line:column`. */
  readonly before: string | null;
  /** Where it stands. */
  readonly after: string | null;
  readonly message: string;
}

/** The milder of two levels comes first. */
export function compareLevels(first: Level, second: Level): number {
  return levels.indexOf(first) - levels.indexOf(second);
}

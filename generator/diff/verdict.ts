import { type Axis, type Change, compareLevels, type Level } from "./change.js";

/** What all changes together make of the next version. */
export type Verdict = Level | "none";

/** The level of the gravest change; with an axis, of those that are noticed there. */
export function verdictOf(changes: readonly Change[], axis?: Axis): Verdict {
  return changes
    .filter((change) => axis === undefined || change.axis === axis)
    .reduce<Verdict>((worst, { level }) => (isGraver(level, worst) ? level : worst), "none");
}

/** Whether a verdict is at least as grave as a level. */
export function reaches(verdict: Verdict, level: Level): boolean {
  return verdict !== "none" && compareLevels(verdict, level) >= 0;
}

function isGraver(level: Level, than: Verdict): boolean {
  return than === "none" || compareLevels(level, than) > 0;
}

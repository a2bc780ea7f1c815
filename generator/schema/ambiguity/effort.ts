/** What looking into a pattern may still cost, in steps: the same on every machine, as no clock is. */
export interface Effort {
  left: number;
}

/** Takes a step. False when there is none left. */
export function spend(effort: Effort): boolean {
  effort.left--;
  return effort.left >= 0;
}

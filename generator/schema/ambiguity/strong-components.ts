import { type Effort, spend } from "./effort.js";

/**
 * Sorts everything that can be reached into groups in which each leads to every other (strongly connected components, after
 * Tarjan). Undefined when that is too much effort.
 */
export function strongComponents(
  starts: Iterable<number>,
  nextOf: (item: number) => readonly number[],
  effort: Effort,
): readonly (readonly number[])[] | undefined {
  const groups: (readonly number[])[] = [];
  const visits = new Map<number, Visit>();
  /** What was met and belongs to no group yet, in that order. */
  const open: number[] = [];
  const path: Visit[] = [];
  const enter = (item: number): void => {
    const order = visits.size;
    const visit = { item, targets: nextOf(item), order, index: 0, lowest: order, grouped: false };
    visits.set(item, visit);
    open.push(item);
    path.push(visit);
  };
  const close = (from: Visit): void => {
    const group = open.splice(open.lastIndexOf(from.item));
    for (const item of group) {
      const visit = visits.get(item);
      if (visit !== undefined) visit.grouped = true;
    }
    groups.push(group);
  };

  for (const start of starts) {
    if (!visits.has(start)) enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      if (!spend(effort)) return undefined;
      const target = visit.targets[visit.index++];
      if (target === undefined) {
        path.pop();
        if (visit.lowest === visit.order) close(visit);
        else lower(path.at(-1), visit.lowest);
        continue;
      }
      const known = visits.get(target);
      if (known === undefined) enter(target);
      else if (!known.grouped) lower(visit, known.order);
    }
  }
  return groups;
}

/** An item on the way that is being followed. */
interface Visit {
  readonly item: number;
  readonly targets: readonly number[];
  /** How many items were met before it. */
  readonly order: number;
  /** Which of its targets is next. */
  index: number;
  /** The order of the earliest item without a group that it is known to reach. */
  lowest: number;
  grouped: boolean;
}

function lower(visit: Visit | undefined, order: number): void {
  if (visit !== undefined) visit.lowest = Math.min(visit.lowest, order);
}

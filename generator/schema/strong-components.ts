import { type Effort, spend } from "./ambiguity/effort.js";

/**
 * Sorts everything that can be reached into groups in which each leads to every other (strongly connected components, after
 * Tarjan). Undefined when that is too much effort.
 */
export function strongComponents<Item>(
  starts: Iterable<Item>,
  nextOf: (item: Item) => Iterable<Item>,
  effort: Effort,
): readonly (readonly Item[])[] | undefined {
  const groups: (readonly Item[])[] = [];
  const visits = new Map<Item, Visit<Item>>();
  /** What was met and belongs to no group yet, in that order. */
  const open: Item[] = [];
  const path: Visit<Item>[] = [];
  const enter = (item: Item): void => {
    const order = visits.size;
    const next = nextOf(item)[Symbol.iterator]();
    const visit = { item, next, order, lowest: order, grouped: false };
    visits.set(item, visit);
    open.push(item);
    path.push(visit);
  };
  const close = (from: Visit<Item>): void => {
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
      const { done, value } = visit.next.next();
      if (done === true) {
        path.pop();
        if (visit.lowest === visit.order) close(visit);
        else lower(path.at(-1), visit.lowest);
        continue;
      }
      const known = visits.get(value);
      if (known === undefined) enter(value);
      else if (!known.grouped) lower(visit, known.order);
    }
  }
  return groups;
}

/** An item on the way that is being followed. */
interface Visit<Item> {
  readonly item: Item;
  /** What it leads to, as far as that was not followed yet. */
  readonly next: Iterator<Item>;
  /** How many items were met before it. */
  readonly order: number;
  /** The order of the earliest item without a group that it is known to reach. */
  lowest: number;
  grouped: boolean;
}

function lower(visit: Visit<unknown> | undefined, order: number): void {
  if (visit !== undefined) visit.lowest = Math.min(visit.lowest, order);
}

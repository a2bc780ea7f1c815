/** What is known of one value while a graph is walked. */
interface Visit<Value> {
  readonly value: Value;
  /** How many values were met before. */
  readonly index: number;
  readonly next: Iterator<Value>;
  /** The earliest value that is known to be reached from here and to lead back. */
  lowest: number;
}

/**
 * The values that lead back to themselves, each with its ring: all that lie on a way from it to itself. Found in one walk, by
 * Tarjan's algorithm for strongly connected components.
 */
export function findRings<Value>(
  values: Iterable<Value>,
  nextOf: (value: Value) => Iterable<Value>,
): ReadonlyMap<Value, ReadonlySet<Value>> {
  const rings = new Map<Value, ReadonlySet<Value>>();
  const met = new Map<Value, Visit<Value>>();
  const unsettled: Value[] = [];
  const open: Visit<Value>[] = [];
  const leadsBack = new Set<Value>();
  const settled = new Set<Value>();

  const enter = (value: Value): void => {
    const index = met.size;
    const visit = { value, index, next: nextOf(value)[Symbol.iterator](), lowest: index };
    met.set(value, visit);
    unsettled.push(value);
    open.push(visit);
  };
  const leave = ({ value, index, lowest }: Visit<Value>): void => {
    const above = open.at(-1);
    if (above !== undefined) above.lowest = Math.min(above.lowest, lowest);
    if (lowest !== index) return;
    const ring = new Set(unsettled.splice(unsettled.lastIndexOf(value)));
    for (const each of ring) {
      settled.add(each);
      if (ring.size > 1 || leadsBack.has(each)) rings.set(each, ring);
    }
  };

  for (const start of values) {
    if (!met.has(start)) enter(start);
    for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
      const { done, value } = visit.next.next();
      if (done === true) {
        open.pop();
        leave(visit);
        continue;
      }
      const known = met.get(value);
      if (known === undefined) enter(value);
      else if (!settled.has(value)) visit.lowest = Math.min(visit.lowest, known.index);
      if (value === visit.value) leadsBack.add(value);
    }
  }
  return rings;
}

import { strongComponents } from "../schema/strong-components.js";

/** The values that lead back to themselves, each with its ring: all that lie on a way from it to itself. Found in one walk. */
export function findRings<Value>(
  values: Iterable<Value>,
  nextOf: (value: Value) => Iterable<Value>,
): ReadonlyMap<Value, ReadonlySet<Value>> {
  const leadsBack = new Set<Value>();
  const followed = (value: Value): readonly Value[] => {
    const next = [...nextOf(value)];
    if (next.includes(value)) leadsBack.add(value);
    return next;
  };
  const groups = strongComponents(values, followed, { left: Number.POSITIVE_INFINITY }) ?? [];
  const rings = groups
    .filter((group) => group.length > 1 || group.some((value) => leadsBack.has(value)))
    .map((group) => new Set(group));
  return new Map(rings.flatMap((ring) => [...ring].map((value) => [value, ring] as const)));
}

import { ownValue } from "./own-value.js";
import { Stored } from "./stored.js";

/** Where the first item of each key is in a list, and how many of its items were looked at. */
interface Places {
  readonly by: string;
  readonly byKey: Map<unknown, number>;
  count: number;
}

const placesOfLists = new WeakMap<readonly unknown[], Places>();

/**
 * Where a list has an item with the same key; undefined without one. Each item is looked at once, however many lists are merged
 * into this one: such lists are copies that nobody else changes.
 */
export function placeOfItem(
  items: readonly unknown[],
  item: unknown,
  by: string,
): number | undefined {
  const key = keyOf(item, by);
  if (key === undefined) return undefined;
  const known = placesOfLists.get(items);
  const places = known?.by === by ? known : { by, byKey: new Map(), count: 0 };
  if (places !== known) placesOfLists.set(items, places);
  for (; places.count < items.length; places.count++) {
    const other = keyOf(items[places.count], by);
    if (other !== undefined && !places.byKey.has(other)) places.byKey.set(other, places.count);
  }
  return places.byKey.get(key);
}

function keyOf(item: unknown, by: string): unknown {
  return ownValue(item instanceof Stored ? item["~wire"] : item, by);
}

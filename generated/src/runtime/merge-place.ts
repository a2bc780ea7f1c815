import { convertEntry, storeEntry } from "./entry.js";
import type { FieldInfo } from "./info.js";
import { readOwn, writeOwn } from "./own-property.js";
import { isRecord, type Store, Stored } from "./stored.js";

/** A step on the way to a place: the key of an entry, or the number of an item. */
export type Step = string | number;

/** A place in a model, where nothing need be yet. */
export interface Place {
  read(): unknown;
  /** Stores what `convert` gave, or a copy of what is stored elsewhere. */
  write(value: unknown): void;
  /** Makes plain JSON what is stored at this place. */
  convert(value: unknown): unknown;
  /** The field that declares it. */
  readonly info: FieldInfo;
}

/**
 * The place some steps below a model. Objects and lists on the way are made where they are missing. Undefined where something
 * else stands in the way, or where a list would have to be far longer than it is.
 */
export function placeAt(model: Stored, first: Step, rest: readonly Step[]): Place | undefined {
  let place: Place | undefined = entryOf(model, String(first));
  for (const step of rest) {
    if (place === undefined) return undefined;
    place = placeIn(reach(place, step), step, place);
  }
  return place;
}

/** What is at a place; an object or list is made if nothing is there. */
function reach(place: Place, step: Step): unknown {
  const found = place.read();
  if (found !== undefined && found !== null) return found;
  place.write(place.convert(typeof step === "number" ? [] : {}));
  return place.read();
}

function placeIn(container: unknown, step: Step, above: Place): Place | undefined {
  if (container instanceof Stored) return entryOf(container, String(step));
  if (Array.isArray(container)) return itemOf(container, step, above);
  return isRecord(container) ? memberOf(container, String(step), above) : undefined;
}

function entryOf(model: Stored, key: string): Place {
  return {
    read: () => readOwn(model["~wire"], key),
    write: (value) => storeEntry(model, key, value),
    convert: (value) => convertEntry(model, key, value),
    info: model["~plan"].byWire.get(key)?.info ?? {},
  };
}

function memberOf(record: Store, key: string, above: Place): Place {
  return {
    read: () => readOwn(record, key),
    write: (value) => writeOwn(record, key, value),
    convert(value) {
      const converted = above.convert({ [key]: value });
      return isRecord(converted) ? readOwn(converted, key) : value;
    },
    info: {},
  };
}

function itemOf(items: unknown[], index: Step, above: Place): Place | undefined {
  if (!isIndex(index, items.length)) return undefined;
  const convert = (value: unknown): unknown => {
    const converted = above.convert([value]);
    return Array.isArray(converted) ? converted[0] : value;
  };
  return {
    read: () => items[index],
    write(value) {
      // Items that were never announced: empty ones, of which nothing is known.
      while (items.length < index) items.push(convert({}));
      items[index] = value;
    },
    convert,
    info: {},
  };
}

/** A number from the wire must not make a list of any length. */
function isIndex(step: Step, length: number): step is number {
  return Number.isInteger(step) && Number(step) >= 0 && Number(step) <= length + maxGap;
}

const maxGap = 1000;

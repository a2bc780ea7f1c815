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

/** The place some steps below a model. Objects and lists on the way are made where they are missing. */
export function placeAt(model: Stored, first: Step, rest: readonly Step[]): Place {
  let place = entryOf(model, String(first));
  for (const step of rest) place = placeIn(reach(place, step), step, place);
  return place;
}

/** The object or list at a place, made if nothing is there. */
function reach(place: Place, step: Step): object {
  const found = place.read();
  if (typeof found === "object" && found !== null) return found;
  place.write(place.convert(typeof step === "number" ? [] : {}));
  const made = place.read();
  if (typeof made === "object" && made !== null) return made;
  throw new TypeError(`nothing can be collected below ${JSON.stringify(found)}`);
}

function placeIn(container: object, step: Step, above: Place): Place {
  if (container instanceof Stored) return entryOf(container, String(step));
  if (Array.isArray(container)) return itemOf(container, step, above);
  if (isRecord(container)) return valueOf(container, String(step), above);
  throw new TypeError(`nothing can be collected at ${JSON.stringify(step)}`);
}

function entryOf(model: Stored, key: string): Place {
  return {
    read: () => readOwn(model["~wire"], key),
    write: (value) => storeEntry(model, key, value),
    convert: (value) => convertEntry(model, key, value),
    info: model["~plan"].byWire.get(key)?.info ?? {},
  };
}

function valueOf(record: Store, key: string, above: Place): Place {
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

function itemOf(items: unknown[], step: Step, above: Place): Place {
  const index = checkIndex(step, items.length);
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
function checkIndex(step: Step, length: number): number {
  if (typeof step === "number" && Number.isInteger(step) && step >= 0 && step <= length + maxGap) {
    return step;
  }
  throw new TypeError(`a list of ${length} items has no place ${JSON.stringify(step)}`);
}

const maxGap = 1000;

import type { SchemaSet } from "../schema/schema.js";
import { withoutFingerprints } from "./alternatives.js";
import { placeOf, writtenPlaceOf } from "./place-of.js";

/** Finds out where that is now which stood at places of an earlier run. What is gone stays where it was. */
export function followPlaces(
  before: Iterable<string>,
  { schemas }: SchemaSet,
): (place: string) => string {
  const all = [...schemas.values()];
  const places = new Set(all.map(placeOf));
  const move = moverTo(new Set([...places].map(fileOf)));
  const counted = new Map(all.map((schema) => [writtenPlaceOf(schema), placeOf(schema)]));
  const former = [...new Set([...before].map(move))];
  const kept = new Set(former.filter((place) => places.has(place)));
  const free = groupBy(
    [...places].filter((place) => !kept.has(place)),
    withoutFingerprints,
  );
  const lost = groupBy(
    former.filter((place) => !kept.has(place)),
    withoutFingerprints,
  );
  return (place) => {
    const moved = move(place);
    if (places.has(moved)) return moved;
    // Runs of versions before this one counted alternatives.
    const summary = withoutFingerprints(counted.get(moved) ?? moved);
    const [found, ...others] = free.get(summary) ?? [];
    const isAlone = others.length === 0 && (lost.get(summary)?.length ?? 0) <= 1;
    return counted.get(moved) ?? (found !== undefined && isAlone ? found : moved);
  };
}

/**
 * Paths are relative to the innermost folder of the input, which moves when a file is added elsewhere: a path that is no
 * longer there is the one that ends, or is ended, by it.
 */
function moverTo(files: ReadonlySet<string>): (place: string) => string {
  const moved = new Map<string, string>();
  return (place) => {
    const file = fileOf(place);
    if (files.has(file)) return place;
    const known = moved.get(file) ?? successorOf(file, files);
    moved.set(file, known);
    return known + place.slice(file.length);
  };
}

function successorOf(file: string, files: ReadonlySet<string>): string {
  const alike = [...files].filter((each) => each.endsWith(`/${file}`) || file.endsWith(`/${each}`));
  const [only] = alike;
  return only !== undefined && alike.length === 1 ? only : file;
}

/** The path of the file that a place is in. */
export function fileOf(place: string): string {
  const mark = place.indexOf("#");
  return mark === -1 ? place : place.slice(0, mark);
}

function groupBy(
  places: readonly string[],
  keyOf: (place: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const place of places) {
    const key = keyOf(place);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return groups;
}

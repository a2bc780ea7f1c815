import { nearest } from "../diagnostics/nearest.js";
import type { Rename } from "../source/config.js";
import type { Building } from "./building.js";

/** Something that could be renamed: the places and the names by which a table of renames may know it. */
export interface Renamable {
  readonly places: readonly string[];
  readonly names: readonly string[];
}

/** The entry of the table of renames that is meant for something. */
export function findRename(
  { options }: Building,
  { places, names }: Renamable,
): Rename | undefined {
  return options.renames?.find(({ from }) => places.includes(from) || names.includes(from));
}

/**
 * Gives something the name that the table of renames has for it, or else the one it has. A name that is something else's is
 * refused, and reported; one whose holder is renamed itself is free.
 */
export function rename(building: Building, thing: Renamable, name: string): string {
  const { exports, freed, renamed, report } = building;
  const found = findRename(building, thing);
  if (found === undefined || renamed.has(found)) return name;
  renamed.add(found);
  const { to, at } = found;
  if (to === name) return name;
  if (exports.has(to) && !freed.has(to)) {
    report("rename-taken", at, { name: to, winner: exports.holderOf(to) ?? "something else" });
    return name;
  }
  freed.delete(to);
  freed.add(name);
  exports.take(to);
  return to;
}

/** Reports entries of the table of renames that are meant for nothing. */
export function checkRenames({ options, exports, renamed, report }: Building): void {
  for (const entry of options.renames ?? []) {
    if (renamed.has(entry)) continue;
    const isPlace = entry.from.includes("#");
    const suggestion = nearest(entry.from, isPlace ? exports.places() : exports.names());
    const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
    report("rename-unknown", { ...entry.at, part: "key" }, { name: entry.from, hint });
  }
}

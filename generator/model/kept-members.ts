import { NameTable } from "../naming.js";
import type { ModelDeclaration } from "./api.js";
import type { Building, Draft } from "./building.js";
import { placeOfDraft } from "./place-of.js";

/**
 * Names the members of one declaration: attributes by their wire names, or members of an enum by their values. One that had a
 * name before keeps it for as long as it asks for the same.
 */
export interface MemberNames {
  claim(key: string, asked: string): string;
}

/** Starts to name the members of a declaration, for the keys that it has. `taken` are names that none of them may have. */
export function nameMembers(
  building: Building,
  draft: Draft,
  keys: Iterable<string>,
  taken: Iterable<string> = [],
): MemberNames {
  const place = placeOfDraft(building, draft);
  const present = new Set(keys);
  const refused = new Set(taken);
  const kept = new Map<string, string>();
  for (const [key, name] of building.given.members.get(place) ?? []) {
    if (!present.has(key) || refused.has(name)) continue;
    kept.set(key, name);
    refused.add(name);
  }
  const names = new NameTable(refused);
  const given = new Map<string, string>();
  building.members.set(place, given);
  return {
    claim(key, asked) {
      const before = kept.get(key);
      const keeps = before !== undefined && !given.has(key) && isNumbered(before, asked);
      const name = keeps ? before : names.claim(asked);
      given.set(key, name);
      return name;
    },
  };
}

/**
 * Attributes that models below a base had before, for keys that the base itself does not have: another attribute of the base
 * would hide them.
 */
export function namesBelow(
  building: Building,
  model: ModelDeclaration,
  own: ReadonlyMap<string, unknown>,
): readonly string[] {
  const { given, extending } = building;
  if (given.members.size === 0 || !model.extended) return [];
  const below = new Set(extending.get(model));
  // Models found on the way are visited too.
  for (const each of below) for (const further of extending.get(each) ?? []) below.add(further);
  return [...below]
    .flatMap((each) => [...(given.members.get(placeOfDraft(building, each)) ?? [])])
    .flatMap(([key, name]) => (own.has(key) ? [] : [name]));
}

/** Whether a name is what was asked for, or that with a number. */
function isNumbered(name: string, asked: string): boolean {
  return name.startsWith(asked) && /^\d*$/.test(name.slice(asked.length));
}

import type { EnumDeclaration } from "../../model/api.js";
import { type Comparison, whereOf } from "../comparison.js";

/** The values of an enum that TypeScript knows, and their names. */
export function compareEnums(
  { record }: Comparison,
  old: EnumDeclaration,
  now: EnumDeclaration,
): void {
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  const namesBefore = new Map(old.members.map(({ value, name }) => [value, name]));
  const namesAfter = new Map(now.members.map(({ value, name }) => [value, name]));
  const qualified = (name: string): string => `${now.name}.${name}`;
  for (const [value, name] of namesBefore) {
    const present = namesAfter.get(value);
    if (present === undefined) record("enum-member-removed", where, { member: qualified(name) });
    else if (present !== name) {
      const names = { old: qualified(name), member: qualified(present) };
      record("enum-member-renamed", where, names);
    }
  }
  for (const [value, name] of namesAfter) {
    if (namesBefore.has(value)) continue;
    const id = old.open ? "enum-member-added-open" : "enum-member-added-closed";
    record(id, where, { member: qualified(name) });
  }
  if (!old.open && now.open) record("enum-opened", where, { name: now.name });
  if (old.open && !now.open) record("enum-closed", where, { name: now.name });
}

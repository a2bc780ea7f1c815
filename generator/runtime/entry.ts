import { copyWhole } from "./copy.js";
import { writeOwn } from "./own-property.js";
import type { Stored } from "./stored.js";

/** Converts a value to what a model stores under a key: its field's type decides, or that of undeclared entries. */
export function convertEntry(model: Stored, key: string, value: unknown): unknown {
  return copyWhole(model["~plan"].copyAt(key), value);
}

/** Stores a converted value. Undefined, which JSON does not know, removes the entry. */
export function storeEntry(model: Stored, key: string, stored: unknown): void {
  if (stored === undefined) delete model["~wire"][key];
  else writeOwn(model["~wire"], key, stored);
}

import assert from "node:assert/strict";
import type { Subject } from "./subjects.js";

/** A copy of JSON, given away: it cannot be changed unnoticed. */
export function give<T>(json: T): T {
  const copy: T = JSON.parse(JSON.stringify(json));
  for (const item of objectsIn(copy)) Object.freeze(item);
  return copy;
}

/** Nothing that was given is in what is stored (law 4). Models have their wire objects looked at. */
export function checkUnshared(stored: unknown, given: unknown, isModel: Subject["isModel"]): void {
  const all = new Set(objectsIn(given));
  if (all.size === 0) return;
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    assert.ok(!all.has(value), "an object that was given is stored itself");
    for (const item of isModel(value) ? value.values() : Object.values(value)) look(item);
  };
  look(stored);
}

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

import { copyWhole } from "./copy.js";
import { storeEntry } from "./entry.js";
import { isInherited, readOwn } from "./own-property.js";
import type { FieldPlan } from "./plan.js";
import type { Stored } from "./stored.js";

/**
 * Defines an attribute on the prototype of a class: a typed window on one entry of the wire object. Reading decodes
 * and stores nothing; assigning encodes, and assigning undefined removes the entry.
 */
export function defineAttribute(prototype: Stored, field: FieldPlan): void {
  Object.defineProperty(prototype, field.name, {
    configurable: true,
    get: makeGetter(field),
    set: makeSetter(field),
  });
}

function makeGetter({ wire, codec: { show } }: FieldPlan): (this: Stored) => unknown {
  if (show === undefined && !isInherited(wire)) {
    return function (this: Stored): unknown {
      return this["~wire"][wire];
    };
  }
  return function (this: Stored): unknown {
    const stored = readOwn(this["~wire"], wire);
    return show === undefined || stored === undefined || stored === null ? stored : show(stored);
  };
}

function makeSetter({
  wire,
  codec: { convert },
}: FieldPlan): (this: Stored, value: unknown) => void {
  return function (this: Stored, value: unknown): void {
    const stored = copyWhole(convert, value);
    this["~plan"].checkAssignment?.(this, wire, stored);
    storeEntry(this, wire, stored);
  };
}

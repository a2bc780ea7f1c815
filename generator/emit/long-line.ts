import type { Field, ModelDeclaration } from "../model/api.js";
import { fieldOf } from "../model/fields.js";
import { stringLiteral } from "./literal.js";
import { isComputed } from "./mixed-base.js";
import type { Namer } from "./type-text.js";

/**
 * The base of a model whose line has so many fields that an interface of all of them is more than anybody reads: the interfaces
 * beside such a model extend those of its base. Otherwise what is written would grow with the square of the line's length.
 */
export function longBase(model: ModelDeclaration): ModelDeclaration | undefined {
  let inherited = 0;
  for (let { base } = model; base !== undefined; base = base.base) {
    inherited += base.fields.length;
    if (inherited > most) return model.base;
  }
  return undefined;
}

/** So many inherited fields are spelled out. */
const most = 250;

/** What `new` takes for the fields of a base, but for those that this class does not ask for. */
export function initOfBase(model: ModelDeclaration, base: ModelDeclaration, namer: Namer): string {
  const dropped = model.fields.flatMap((field) => {
    const above = fieldOf(base, field.wire);
    return above !== undefined && isAsked(above) && !isAsked(field) ? [above.name] : [];
  });
  if (dropped.length === 0) return base.initName;
  const names = dropped.map(stringLiteral).join(" | ");
  return `${namer.global("Omit")}<${base.initName}, ${names}>`;
}

/** Whether `new` takes a field: constants fill themselves, and servers set what is read-only. */
export function isAsked(field: Field): boolean {
  return field.constant === undefined && field.access !== "read" && !isComputed(field);
}

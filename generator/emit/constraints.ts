import { target } from "../model/schema-facts.js";
import type { Schema } from "../schema/schema.js";

/** Bounds in words: a sentence each. */
export function constraints(schema: Schema): readonly string[] {
  const facts = target(schema);
  return [
    range("characters", facts.minLength, facts.maxLength),
    range("items", facts.minItems, facts.maxItems),
    range("entries", facts.minProperties, facts.maxProperties),
    between(facts),
    facts.multipleOf === undefined ? "" : `A multiple of ${facts.multipleOf}.`,
    facts.uniqueItems === true ? "Items are unique." : "",
  ].filter((text) => text !== "");
}

function range(what: string, minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && minimum === maximum) return `Exactly ${counted(minimum, what)}.`;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum} ${what}.`;
  if (minimum !== undefined) return minimum === 0 ? "" : `At least ${counted(minimum, what)}.`;
  return maximum === undefined ? "" : `At most ${counted(maximum, what)}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what.replace(/ies$/, "y").replace(/s$/, "") : what}`;
}

/** A bound that no number reaches bounds nothing. */
function finite(bound: number | undefined): number | undefined {
  return Number.isFinite(bound) ? bound : undefined;
}

function between(schema: Schema): string {
  const [minimum, maximum] = [finite(schema.minimum), finite(schema.maximum)];
  const exclusiveMinimum = finite(schema.exclusiveMinimum);
  const exclusiveMaximum = finite(schema.exclusiveMaximum);
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`;
  const parts = [
    minimum === undefined ? "" : `at least ${minimum}`,
    exclusiveMinimum === undefined ? "" : `more than ${exclusiveMinimum}`,
    maximum === undefined ? "" : `at most ${maximum}`,
    exclusiveMaximum === undefined ? "" : `less than ${exclusiveMaximum}`,
  ].filter((part) => part !== "");
  const text = parts.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

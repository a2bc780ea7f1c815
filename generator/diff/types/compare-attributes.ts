import type { Field, ModelDeclaration } from "../../model/api.js";
import { tagsOf } from "../../model/tags.js";
import { type Comparison, type Where, whereOf } from "../comparison.js";
import { directionsWithin } from "../directions.js";
import { type FieldPair, pairFields } from "../pair-fields.js";
import { compareAttributeType } from "./compare-attribute-type.js";

/** The attributes of a class, and what `new` asks for. What a base declares is said of the base only. */
export function compareAttributes(
  comparison: Comparison,
  old: ModelDeclaration,
  now: ModelDeclaration,
): void {
  const { record } = comparison;
  const declaration = now.name;
  const { pairs, removed, added } = pairFields(comparison.counterparts, old, now);
  for (const { name, schema } of removed) {
    const where = whereOf({ declaration, before: schema.at, after: now.at });
    record("attribute-removed", where, { name });
  }
  for (const field of added) {
    const { name, schema } = field;
    const where = whereOf({ declaration, before: old.at, after: schema.at });
    const isDemanded = isAsked(field) && field.required;
    record(isDemanded ? "attribute-demanded" : "attribute-added", where, { name });
  }
  for (const pair of pairs) compareAttribute(comparison, pair, { old, now });
}

interface Owners {
  readonly old: ModelDeclaration;
  readonly now: ModelDeclaration;
}

function compareAttribute(comparison: Comparison, pair: FieldPair, owners: Owners): void {
  const { record } = comparison;
  const { before, after } = pair;
  const where: Where = {
    declaration: owners.now.name,
    before: before.schema.at,
    after: after.schema.at,
    directions: directionsWithin({ read: true, sent: isAsked(before) }, undefined),
  };
  const { name } = after;
  if (before.name !== name) record("attribute-renamed", where, { old: before.name, name });
  if (before.wire !== after.wire)
    record("attribute-rekeyed", where, { name, old: before.wire, now: after.wire });
  compareAttributeType(comparison, pair, where);
  comparePresence(comparison, pair, where);
  const wasFixed = isFixed(owners.old, before);
  const isFixedNow = isFixed(owners.now, after);
  if (!wasFixed && isFixedNow) record("attribute-readonly", where, { name });
  if (wasFixed && !isFixedNow) {
    const isDemanded = after.required && isAsked(after) && !isAsked(before);
    record(
      isDemanded ? "attribute-demanded" : "attribute-writable",
      { ...where, directions: both },
      { name },
    );
  }
}

const both = { read: true, sent: true };

function comparePresence({ record }: Comparison, { before, after }: FieldPair, where: Where): void {
  const { name } = after;
  if (before.required && !after.required) record("attribute-optional", where, { name });
  if (!before.required && after.required) record("attribute-required", where, { name });
}

/** Whether `new` takes it. */
function isAsked({ access, constant, schema }: Field): boolean {
  return access !== "read" && constant === undefined && schema.extensions.computed !== true;
}

/** Whether it cannot be assigned. */
function isFixed(model: ModelDeclaration, field: Field): boolean {
  return field.access === "read" || field.constant !== undefined || tagsOf(model).has(field.wire);
}

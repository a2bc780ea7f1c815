import type { Field, ModelDeclaration } from "../../model/api.js";
import type { Where } from "../comparison.js";
import { type Directions, directionsWithin } from "../directions.js";
import { markCode } from "../mark-code.js";
import { type FieldPair, pairFields } from "../pair-fields.js";
import { compareSchemas, type WireComparison } from "./compare-schemas.js";

/** The fields of a model by their keys: who has to send them, who may rely on them, and what they hold. */
export function compareFields(
  comparison: WireComparison,
  old: ModelDeclaration,
  now: ModelDeclaration,
  around: Where,
): void {
  const { record } = comparison;
  const paired = pairFields(comparison.counterparts, old, now);
  const rekeyed = paired.pairs.filter(({ before, after }) => before.wire !== after.wire);
  for (const field of [...paired.removed, ...rekeyed.map(({ before }) => before)]) {
    const directions = directionsWithin(around.directions, field.access);
    const where = { ...around, before: field.schema.at, directions };
    record("field-removed", where, { key: field.wire });
  }
  for (const field of [...paired.added, ...rekeyed.map(({ after }) => after)]) {
    const directions = directionsWithin(around.directions, field.access);
    const where = { ...around, after: field.schema.at, directions };
    record(field.required ? "field-demanded" : "field-added", where, { key: field.wire });
  }
  for (const pair of paired.pairs)
    if (!rekeyed.includes(pair)) compareField(comparison, pair, around);
}

function compareField(comparison: WireComparison, pair: FieldPair, around: Where): void {
  const { record } = comparison;
  const { before, after } = pair;
  const key = after.wire;
  const where: Where = { ...around, before: before.schema.at, after: after.schema.at };
  compareAccess(comparison, pair, where);
  const inside = { ...where, directions: directionsOfBoth(pair, around.directions) };
  if (before.required && !after.required) record("field-optional", inside, { key });
  if (!before.required && after.required) record("field-required", inside, { key });
  compareSchemas(comparison, {
    what: markCode(key),
    before: before.schema,
    after: after.schema,
    type: before.type,
    where: inside,
  });
  const [old, now] = [defaultText(before), defaultText(after)];
  if (old !== now) record("default-changed", inside, { what: markCode(key), old, now });
}

function compareAccess(
  { record }: WireComparison,
  { before, after }: FieldPair,
  where: Where,
): void {
  const key = after.wire;
  if (before.access === after.access) return;
  if (after.access === "read") record("field-read-only", where, { key });
  else if (after.access === "write") record("field-write-only", where, { key });
  else if (before.access === "read" && after.required && where.directions.sent)
    record("field-required", { ...where, directions: { read: false, sent: true } }, { key });
  else record("field-both-ways", where, { key });
}

/** The directions in which a field goes in both states; in one that is new, there is nothing to break. */
function directionsOfBoth({ before, after }: FieldPair, around: Directions): Directions {
  const [old, now] = [before, after].map(({ access }) => directionsWithin(around, access));
  const read = old?.read === true && now?.read === true;
  const sent = old?.sent === true && now?.sent === true;
  return read || sent ? { read, sent } : around;
}

function defaultText(field: Field): string {
  return field.default === undefined ? "none" : markCode(JSON.stringify(field.default.value));
}

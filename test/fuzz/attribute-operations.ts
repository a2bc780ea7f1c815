import assert from "node:assert/strict";
import { type Perform, put } from "./dictionary-operations.js";
import { checkUnshared, give } from "./give.js";
import type { AttributeKind } from "./kinds.js";
import { toObject } from "./mirror.js";
import { isPlainAttribute, isRead, type ModelPlace } from "./session.js";
import { type Field, typeOf } from "./subjects.js";

/** What is asked of a model by its attributes. */
export const attributeOperations: Readonly<Record<AttributeKind, Perform>> = {
  assign(place, { key, value }, { subject }) {
    const field = fieldAt(place, key);
    if (field === undefined) return;
    const given = give(value);
    assignTo(place, field, given, value);
    checkUnshared(place.model.get(field.wire), given, subject.isModel);
  },
  assignUndefined(place, { key }) {
    const field = fieldAt(place, key);
    if (field !== undefined) assignTo(place, field, undefined, undefined);
  },
  assignDate(place, { key, path }) {
    const date = new Date(Date.UTC(2000 + path.length, 1, 2, 3, 4, 5, path[0] ?? 0));
    const stored = assignRead(place, fieldAt(place, key), date);
    if (stored === undefined || stored === date.toISOString()) return;
    assert.equal(stored, Math.floor(date.getTime() / 1000));
  },
  assignBytes(place, { key }) {
    const bytes = new TextEncoder().encode(key);
    const stored = assignRead(place, fieldAt(place, key), bytes);
    if (stored !== undefined) assert.equal(stored, Buffer.from(key).toString("base64"));
  },
  assignShown(place, { key }) {
    const field = fieldAt(place, key);
    if (field === undefined || !place.entries.has(field.wire)) return;
    const shown: unknown = Reflect.get(place.model, field.name);
    // What is assigned is written anew, and dates have more than one spelling.
    if (!isRead(shown)) assignTo(place, field, shown, toObject(place.entries)[field.wire]);
  },
  readTwice({ model }) {
    for (const { name } of typeOf(model).modelFields) {
      const shown: unknown = Reflect.get(model, name);
      if (!isRead(shown) && isPlainAttribute(model, name))
        assert.equal(Reflect.get(model, name), shown);
    }
  },
};

/** The field with a wire name, or else any, as the name has it; undefined where a mixin took its place. */
function fieldAt({ model }: ModelPlace, key: string): Field | undefined {
  const fields = typeOf(model).modelFields;
  const field = fields.find(({ wire }) => wire === key) ?? fields[key.length % fields.length];
  return field !== undefined && isPlainAttribute(model, field.name) ? field : undefined;
}

/** Assigns a value that is JSON, or that stands for the JSON given. Where assignments are validated, one may be refused. */
function assignTo(
  { model, entries }: ModelPlace,
  { name, wire }: Field,
  value: unknown,
  json: unknown,
): void {
  const type = typeOf(model);
  const candidate = new Map(entries);
  put(candidate, wire, json);
  const issues = type.modelConfig.validateAssignment
    ? (type.safeParse(toObject(candidate)).error?.issues ?? [])
    : [];
  const assign = (): boolean => Reflect.set(model, name, value);
  if (issues.some(({ path }) => path[0] === wire)) {
    assert.throws(assign, { name: "ValidationError" });
  } else {
    assign();
    put(entries, wire, json);
  }
}

/** Assigns a date or bytes; what is stored, or undefined where assignments are validated. */
function assignRead(
  { model, entries }: ModelPlace,
  field: Field | undefined,
  value: Date | Uint8Array,
): unknown {
  if (field === undefined || typeOf(model).modelConfig.validateAssignment) return undefined;
  Reflect.set(model, field.name, value);
  const stored: unknown = model.get(field.wire);
  put(entries, field.wire, stored);
  return stored;
}

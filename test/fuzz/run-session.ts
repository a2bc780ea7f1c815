import assert from "node:assert/strict";
import { attributeOperations } from "./attribute-operations.js";
import { dictionaryOperations, type Perform } from "./dictionary-operations.js";
import { give } from "./give.js";
import type { Kind } from "./kinds.js";
import { textOf, toEntries, toNode } from "./mirror.js";
import type { Operation } from "./operation.js";
import {
  checkKept,
  checkViews,
  descend,
  type ListPlace,
  type Place,
  type RecordPlace,
  type Session,
} from "./session.js";
import type { ConstSubject, Subject } from "./subjects.js";
import { checkDecoding, checkValidation, wholeOperations } from "./whole-operations.js";

/** Told of every step that was made. */
export type Count = (kind: Kind | "start" | "inside", isHostile: boolean) => void;

/**
 * Makes a model of an object, does one thing after the other to it and to a reference, and compares them after each. Throws where
 * they differ.
 */
export function runSession(
  subject: Subject,
  start: Readonly<Record<string, unknown>>,
  steps: readonly Operation[],
  count: Count,
): void {
  if (subject.kind === "const") checkConst(subject, [start, ...Object.values(start)]);
  const model = subject.type.fromJSON(give(start));
  count("start", Object.keys(start).some(isHostile));
  if (!subject.isModel(model)) return;
  checkDecoding(subject.type, give(start), textOf(start), subject.isModel);
  const session: Session = { kind: "model", subject, model, entries: toEntries(start), kept: [] };
  checkViews(session);
  for (const step of steps) {
    const place = descend(session, step.path);
    const { kind } = step;
    count(place.kind === "model" ? kind : "inside", isHostile(step.key));
    if (place.kind !== "model") changeInside(place, step);
    else performs[kind](place, step, session);
    checkViews(session);
    if (place.kind === "model" && place.model !== model) checkPlace(place, session);
  }
  checkKept(session);
}

const performs: Readonly<Record<Kind, Perform>> = {
  ...dictionaryOperations,
  ...attributeOperations,
  ...wholeOperations,
};

/** Whether every object has a property of this name. */
function isHostile(key: string): boolean {
  return key in Object.prototype;
}

function checkPlace(place: Place, session: Session): void {
  // A copy takes the place of the model it was made of.
  if (place.kind === "model" && !session.kept.some(({ model }) => model === place.model))
    checkViews(place);
}

/** Changes an object or a list that an attribute shows, as programs do: without any method of a model. */
function changeInside(place: RecordPlace | ListPlace, { kind, key, value }: Operation): void {
  const node = toNode(value) ?? null;
  const removes = kind === "delete" || kind.startsWith("pop");
  if (place.kind === "list") {
    if (removes) assert.equal(place.items.pop() === undefined, place.nodes.pop() === undefined);
    else {
      place.items.push(JSON.parse(textOf(value)));
      place.nodes.push(node);
    }
  } else if (removes) {
    assert.ok(Reflect.deleteProperty(place.record, key));
    place.entries.delete(key);
  } else {
    const property = { value: JSON.parse(textOf(value)), writable: true, configurable: true };
    Object.defineProperty(place.record, key, { ...property, enumerable: true });
    place.entries.set(key, node);
  }
}

/** A type takes any JSON that is of its kind, gives it back as it was, and never throws from `safeParse`. */
function checkConst({ type }: ConstSubject, values: readonly unknown[]): void {
  for (const value of values) {
    const node = toNode(value) ?? null;
    checkValidation(type, node);
    const isObject = node instanceof Map;
    if (!isObject && "stream" in type) continue;
    const text = textOf(value);
    assert.equal(textOf(type.toJSON(type.fromJSON(give(value)))), text);
    assert.equal(textOf(type.toJSON(type.fromText(text))), text);
    if (type.safeParse(value).success) assert.ok(type.is(type.fromJSON(value)));
  }
}

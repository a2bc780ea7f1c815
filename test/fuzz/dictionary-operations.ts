import assert from "node:assert/strict";
import { checkUnshared, give } from "./give.js";
import type { DictionaryKind } from "./kinds.js";
import { type Entries, type Node, textOf, toJson, toNode, toObject } from "./mirror.js";
import type { Operation } from "./operation.js";
import type { ModelPlace, Session } from "./session.js";

/** Does a step to a model and to its reference, and compares what comes of it. */
export type Perform = (place: ModelPlace, step: Operation, session: Session) => void;

/** What is asked of a dictionary by its keys. */
export const dictionaryOperations: Readonly<Record<DictionaryKind, Perform>> = {
  get({ model, entries }, { key }) {
    assertSame(model.get(key), entries.get(key));
  },
  getOr({ model, entries }, { key }) {
    assertSame(model.get(key, "fallback"), entries.has(key) ? entries.get(key) : "fallback");
  },
  has({ model, entries }, { key }) {
    assert.equal(model.has(key), entries.has(key));
  },
  set({ model, entries }, { key, value }, { subject }) {
    const given = give(value);
    assert.equal(model.set(key, given), model);
    checkUnshared(model.get(key), given, subject.isModel);
    put(entries, key, value);
  },
  setModel({ model, entries }, { key, source }, { subject }) {
    const given = subject.type.fromJSON(source);
    if (!subject.isModel(given)) return;
    model.set(key, given);
    assert.equal(model.get(key), given, "another model is stored than was given");
    put(entries, key, source);
  },
  delete({ model, entries }, { key }) {
    assert.equal(model.delete(key), entries.delete(key));
  },
  pop({ model, entries }, { key }) {
    if (entries.has(key)) assertSame(model.pop(key), entries.get(key));
    else assert.throws(() => model.pop(key), isKeyError);
    entries.delete(key);
  },
  popOr({ model, entries }, { key }) {
    assertSame(model.pop(key, undefined), entries.get(key));
    entries.delete(key);
  },
  popItem({ model, entries }) {
    const last = Object.keys(toObject(entries)).at(-1);
    if (last === undefined) {
      assert.throws(() => model.popItem(), isKeyError);
      return;
    }
    const [key, value] = model.popItem();
    assert.equal(key, last);
    assertSame(value, entries.get(key));
    entries.delete(key);
  },
  setDefault({ model, entries }, { key, value }, { subject }) {
    const given = give(value);
    const stored: unknown = model.setDefault(key, given);
    checkUnshared(stored, given, subject.isModel);
    if (!entries.has(key)) put(entries, key, value);
    assertSame(stored, entries.get(key));
  },
  setDefaultNull({ model, entries }, { key }) {
    const stored: unknown = model.setDefault(key);
    if (!entries.has(key)) entries.set(key, null);
    assertSame(stored, entries.get(key));
  },
  update({ model, entries }, { key, value, source }, { subject }) {
    const given = give([source, { [key]: value }]);
    model.update(...given);
    checkUnshared([...model.values()], given, subject.isModel);
    putAll(entries, [...Object.entries(source), [key, value]]);
  },
  updatePairs({ model, entries }, { key, value, source }, { subject }) {
    const given = give(source);
    const last = give(value);
    model.update(new Map(Object.entries(given)), [[key, last]]);
    checkUnshared([...model.values()], [given, last], subject.isModel);
    putAll(entries, [...Object.entries(source), [key, value]]);
  },
  updateModel({ model, entries }, { source }, { subject }) {
    const given = subject.type.fromJSON(source);
    if (!subject.isModel(given)) return;
    model.update(given);
    putAll(entries, Object.entries(source));
  },
  updateInVain({ model }, { source }) {
    // What is wrong comes last: nothing before it may have been stored.
    assert.throws(() => Reflect.apply(model.update, model, [give(source), 5]), TypeError);
    assert.throws(() => Reflect.apply(model.update, model, [[["a", 1], "bc"]]), TypeError);
  },
  clear({ model, entries }, _step, { subject, kept }) {
    for (const [key, node] of entries) {
      const inner = model.get(key);
      if (subject.isModel(inner)) kept.push({ model: inner, text: textOf(toJson(node)) });
    }
    model.clear();
    entries.clear();
  },
};

/** Puts JSON under a key of a reference. */
export function put(entries: Entries, key: string, json: unknown): void {
  const node = toNode(json);
  if (node === undefined) entries.delete(key);
  else entries.set(key, node);
}

function putAll(entries: Entries, pairs: readonly (readonly [string, unknown])[]): void {
  for (const [key, value] of pairs) put(entries, key, value);
}

function assertSame(actual: unknown, expected: Node | undefined): void {
  assert.equal(textOf(actual), expected === undefined ? "undefined" : textOf(toJson(expected)));
}

function isKeyError(error: unknown): boolean {
  assert.ok(error instanceof Error && error.name === "KeyError", String(error));
  assert.ok(error.message.length < 500, "the message is too long");
  return true;
}

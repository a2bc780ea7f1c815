import assert from "node:assert/strict";
import type { Model } from "../../generator/runtime/index.js";
import type { Perform } from "./dictionary-operations.js";
import { give } from "./give.js";
import type { WholeKind } from "./kinds.js";
import { type Node, reversed, textOf, toJson, toObject } from "./mirror.js";
import { type Decoder, type Subject, typeOf } from "./subjects.js";

/** What is asked of a model as a whole. */
export const wholeOperations: Readonly<Record<WholeKind, Perform>> = {
  iterate({ model, entries }) {
    const expected = toObject(entries);
    const pairs = textOf(Object.entries(expected));
    assert.equal(textOf([...model]), pairs);
    assert.equal(textOf([...model.entries()]), pairs);
    assert.equal(textOf([...model.items()]), pairs);
    assert.equal(textOf([...model.values()]), textOf(Object.values(expected)));
    assert.equal(textOf(Object.fromEntries(model)), textOf(expected));
  },
  show({ model }) {
    // What mixins say of data that is not valid is up to them, as long as they only read.
    if (hasMixin(typeOf(model))) attempt(() => model.toString());
    else assert.ok(model.toString().length < 300);
  },
  equals({ model, entries }) {
    const json = toObject(entries);
    assert.ok(model.equals(json), "a model does not equal its JSON");
    assert.ok(model.equals(reversed(entries)), "the order of keys counts");
    assert.ok(model.equals(model.copy()), "a model does not equal its copy");
    assert.ok(!model.equals({ ...json, "no such key": null }), "null counts as absent");
    const [first] = entries.keys();
    if (first === undefined) return;
    const { [first]: removed, ...others } = json;
    assert.ok(!model.equals(others), "a key that is missing does not count");
    assert.ok(!model.equals({ ...others, [first]: [removed] }), "a changed value does not count");
  },
  asDict({ model, entries }, _step, { subject }) {
    const dict = model.asDict();
    assert.equal(textOf(dict), textOf(toObject(entries)));
    assert.ok(isPlainThroughout(dict, subject.isModel), "asDict leaves models in");
  },
  asDictWritable({ model, entries }, _step, { subject }) {
    const writable = writableOf(model, entries, subject.isModel);
    assert.equal(textOf(model.asDict({ excludeReadonly: true })), textOf(writable));
  },
  copy(place, _step, session) {
    const { model, entries } = place;
    const copy = model.copy();
    const text = textOf(toObject(entries));
    assert.equal(copy.constructor, model.constructor);
    assert.equal(JSON.stringify(copy), text);
    checkIndependent(copy, model, session.subject.isModel);
    if (model !== session.model) return;
    // The session goes on with the copy, and the model must not notice.
    session.kept.push({ model, text });
    session.model = copy;
  },
  decode({ model, entries }, _step, { subject }) {
    const type = typeOf(model);
    const text = textOf(toObject(entries));
    checkDecoding(type, give(toObject(entries)), text, subject.isModel);
    const again = type.fromJSON(model);
    assert.equal(JSON.stringify(again), text);
    if (subject.isModel(again)) checkIndependent(again, model, subject.isModel);
  },
  validate({ model, entries }) {
    checkValidation(typeOf(model), entries);
  },
  construct({ model, entries }, _step, { subject }) {
    const type = typeOf(model);
    if (hasMixin(type)) return;
    const filled = make(type, {});
    if (!subject.isModel(filled)) return;
    const given = type.modelFields.filter(({ wire }) => entries.has(wire) && !filled.has(wire));
    const json = toObject(entries);
    const init = Object.fromEntries(given.map(({ name, wire }) => [name, json[wire]]));
    const made = make(type, give(init));
    const expected = given.map(({ wire }): [string, unknown] => [wire, json[wire]]);
    assert.ok(subject.isModel(made));
    assert.equal(textOf(made), textOf(Object.fromEntries([...filled, ...expected])));
    assert.throws(() => make(type, { "no such field": 1 }), TypeError);
  },
};

/** JSON comes out of a type as it went in, whichever way it went in (law 3). */
export function checkDecoding(
  type: Decoder,
  json: unknown,
  text: string,
  isModel: Subject["isModel"],
): void {
  const decoded = type.fromJSON(json);
  assert.ok(isModel(decoded));
  assert.equal(JSON.stringify(decoded), text);
  assert.equal(JSON.stringify(type.fromText(text)), text);
}

/** What is valid comes out as it went in; what is not is told where it is not, in messages of bounded length. */
export function checkValidation(type: Decoder, node: Node): void {
  const json = give(toJson(node));
  const text = textOf(json);
  const result = type.safeParse(json);
  if (result.success) {
    assert.equal(textOf(result.data), text);
    assert.equal(textOf(type.parse(json)), text);
    assert.equal(textOf(type.parseText(text)), text);
    return;
  }
  const { error } = result;
  assert.ok(error !== undefined && error.issues.length > 0);
  const sameError = { name: "ValidationError", message: error.message };
  assert.throws(() => type.parse(json), sameError);
  assert.throws(() => type.parseText(text), sameError);
  assert.ok(error.message.length < 1_000, "the message is too long");
  for (const { path, message } of error.issues) {
    assert.ok(message.length < 1_000, "the message of an issue is too long");
    assert.notEqual(nodeAt(node, path.slice(0, -1)), undefined, `${path} leads nowhere`);
  }
}

function nodeAt(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let found = node;
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = found instanceof Map ? found.get(String(key)) : undefined;
  }
  return found;
}

/** What two models hold has no object in common, at any depth. */
function checkIndependent(a: unknown, b: unknown, isModel: Subject["isModel"]): void {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return;
  assert.notEqual(a, b, "a copy shares an object with its original");
  const [left, right] = [a, b].map((item) => [
    ...(isModel(item) ? item.values() : Object.values(item)),
  ]);
  left?.forEach((item, index) => {
    checkIndependent(item, right?.[index], isModel);
  });
}

function isPlainThroughout(value: unknown, isModel: Subject["isModel"]): boolean {
  if (typeof value !== "object" || value === null) return true;
  return !isModel(value) && Object.values(value).every((item) => isPlainThroughout(item, isModel));
}

/** The JSON of a node without what the classes of the models that hold it call read-only. */
function writableOf(live: unknown, node: Node, isModel: Subject["isModel"]): unknown {
  if (Array.isArray(node))
    return node.map((item, index) =>
      writableOf(Array.isArray(live) ? live[index] : undefined, item, isModel),
    );
  if (!(node instanceof Map)) return node;
  const readOnly = new Set(isModel(live) ? readOnlyOf(live) : []);
  const entries = [...node].filter(([key]) => !readOnly.has(key));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, writableOf(entryOf(live, key, isModel), item, isModel)]),
  );
}

function entryOf(live: unknown, key: string, isModel: Subject["isModel"]): unknown {
  if (isModel(live)) return live.get(key);
  return typeof live === "object" && live !== null ? Reflect.get(live, key) : undefined;
}

function readOnlyOf(model: Model): readonly string[] {
  return typeOf(model).modelFields.flatMap(({ wire, readOnly }) => (readOnly ? [wire] : []));
}

function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Error);
  }
}

/** Whether a mixin stands between a class and its bases: constructors of mixins take what they like. */
function hasMixin(type: object): boolean {
  const base: unknown = Object.getPrototypeOf(type);
  return (
    !Object.hasOwn(type, "info") ||
    (typeof base === "function" && base !== Function.prototype && hasMixin(base))
  );
}

function make(type: Decoder, init: object): unknown {
  return typeof type === "function" ? Reflect.construct(type, [init]) : undefined;
}

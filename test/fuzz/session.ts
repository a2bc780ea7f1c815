import assert from "node:assert/strict";
import type { Model } from "../../generator/runtime/index.js";
import { type Entries, type Node, textOf, toObject } from "./mirror.js";
import { type Subject, typeOf } from "./subjects.js";

/** A model and what it should hold. */
export interface Session {
  readonly kind: "model";
  readonly subject: Subject;
  readonly entries: Entries;
  model: Model;
  /** Models that nothing may change any more, and what they held then. */
  readonly kept: { readonly model: Model; readonly text: string }[];
}

/** A model, an object or a list somewhere in a model, and what it should hold. */
export type Place = ModelPlace | RecordPlace | ListPlace;

/** A model. */
export interface ModelPlace {
  readonly kind: "model";
  readonly model: Model;
  readonly entries: Entries;
}

/** A plain object. */
export interface RecordPlace {
  readonly kind: "record";
  readonly record: Record<string, unknown>;
  readonly entries: Entries;
}

/** An array. */
export interface ListPlace {
  readonly kind: "list";
  readonly items: unknown[];
  readonly nodes: Node[];
}

/** Follows a path as far as it leads. Whatever it passes is the same when it is asked for again (law 5). */
export function descend({ subject, model, entries }: Session, path: readonly number[]): Place {
  let place: Place = { kind: "model", model, entries };
  for (const step of path) {
    const inside: readonly [string, Entries | Node[]][] = containersIn(place);
    const [key, node] = inside[step % inside.length] ?? [];
    if (key === undefined || node === undefined) break;
    const live = read(place, key);
    assert.equal(read(place, key), live, `${key} is another object when it is read again`);
    place = placeOf(live, node, subject.isModel);
  }
  return place;
}

/** All that shows a model shows the same as the reference (law 1), and reading it changed nothing (law 2). */
export function checkViews({ model, entries }: ModelPlace): void {
  const expected = toObject(entries);
  const text = textOf(expected);
  assert.equal(JSON.stringify(model), text);
  checkAttributes(model, entries);
  assert.equal(textOf(model.toJSON()), text);
  assert.equal(textOf([...model.keys()]), textOf(Object.keys(expected)));
  assert.equal(model.size, entries.size);
  assert.deepEqual(Object.keys(model), ["~wire"]);
}

/** What was put aside is as it was. */
export function checkKept({ kept }: Session): void {
  for (const { model, text } of kept) assert.equal(JSON.stringify(model), text);
}

function checkAttributes(model: Model, entries: Entries): void {
  for (const { name, wire } of typeOf(model).modelFields) {
    if (!isPlainAttribute(model, name)) continue;
    const shown: unknown = Reflect.get(model, name);
    const stored = model.get(wire);
    assert.equal(shown === undefined, !entries.has(wire), `${name} and ${wire} do not agree`);
    if (shown === stored || isRead(shown)) continue;
    assert.equal(textOf(shown), textOf(stored), `${name} and ${wire} do not agree`);
  }
}

/** Whether an attribute is the runtime's: mixins put others in their place. */
export function isPlainAttribute(model: Model, name: string): boolean {
  let owner: unknown = model;
  while (typeof owner === "object" && owner !== null && !Object.hasOwn(owner, name))
    owner = Object.getPrototypeOf(owner);
  const type: unknown = typeof owner === "object" && owner !== null && owner.constructor;
  return typeof type === "function" && Object.hasOwn(type, "info");
}

/** Whether a value is one that attributes show in the place of text. */
export function isRead(value: unknown): value is Date | Uint8Array {
  return value instanceof Date || value instanceof Uint8Array;
}

function containersIn(place: Place): readonly [string, Entries | Node[]][] {
  const all: readonly [string, Node][] =
    place.kind === "list"
      ? place.nodes.map((node, index) => [String(index), node])
      : [...place.entries];
  return all.flatMap(([key, node]): [string, Entries | Node[]][] =>
    node instanceof Map || Array.isArray(node) ? [[key, node]] : [],
  );
}

function read(place: Place, key: string): unknown {
  if (place.kind === "model") return place.model.get(key);
  return place.kind === "list" ? place.items[Number(key)] : place.record[key];
}

function placeOf(live: unknown, node: Entries | Node[], isModel: Subject["isModel"]): Place {
  if (Array.isArray(node)) {
    assert.ok(Array.isArray(live), "there is no list where one was given");
    return { kind: "list", items: live, nodes: node };
  }
  if (isModel(live)) return { kind: "model", model: live, entries: node };
  assert.ok(isRecord(live), "there is no object where one was given");
  return { kind: "record", record: live, entries: node };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

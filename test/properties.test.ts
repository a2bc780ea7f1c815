import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../generator/runtime/index.js";
import { anyJson, dates, entriesOfModel, jsonObject, keys } from "./runtime/arbitraries.js";
import * as models from "./runtime/dict-models.js";
import { Reference } from "./runtime/reference-dictionary.js";

interface Decoder {
  fromJSON(value: unknown): Model;
  fromText(text: string): Model;
}

/** The laws of model-behaviour: what holds for any data and any sequence of operations. */
const types: readonly Decoder[] = [
  models.Widget,
  models.Parent,
  models.Temporal,
  models.Blob,
  models.Garage,
  models.Vehicle,
  models.Node,
  models.Clash,
  models.UnionHolder,
];
const decoded = fc.tuple(fc.constantFrom(...types), jsonObject);

test("law 1: attributes, dictionary and JSON agree after any operations", () => {
  fc.assert(
    fc.property(jsonObject, fc.array(entriesOfModel), (start, changes) => {
      const model = models.Temporal.fromJSON(start);
      for (const { name, value } of changes) Reflect.set(model, name, value);
      for (const { name } of models.Temporal.modelFields) {
        const shown: unknown = Reflect.get(model, name);
        expect(shown === undefined).toBe(!model.has(name));
      }
      expect(Object.fromEntries(model)).toEqual(model.toJSON());
      expect(JSON.stringify(model)).toBe(JSON.stringify(model.asDict()));
      expect(models.Temporal.fromText(JSON.stringify(model)).equals(model)).toBe(true);
    }),
  );
});

test("law 2: reading changes nothing", () => {
  fc.assert(
    fc.property(decoded, ([type, json]) => {
      const untouched = type.fromJSON(json);
      const model = type.fromJSON(json);
      readEverything(model);
      expect(JSON.stringify(model)).toBe(JSON.stringify(untouched));
      expect(isDeepStrictEqual(model, untouched)).toBe(true);
      expect(model).toEqual(untouched);
      expect(model.equals(untouched)).toBe(true);
    }),
  );
});

test("law 3: any JSON object comes back byte for byte", () => {
  fc.assert(
    fc.property(decoded, ([type, json]) => {
      const text = JSON.stringify(json);
      expect(JSON.stringify(type.fromJSON(JSON.parse(text)))).toBe(text);
      expect(JSON.stringify(type.fromText(text))).toBe(text);
      expect(JSON.stringify(type.fromText(text).toJSON())).toBe(text);
      expect(JSON.stringify(type.fromText(text).copy().asDict())).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test("law 4: what is passed in is neither changed nor aliased", () => {
  fc.assert(
    fc.property(decoded, keys, anyJson, ([type, json], key, value) => {
      const text = JSON.stringify([json, value]);
      const model = type.fromJSON(freeze(json));
      model.set(key, freeze(value)).update(freeze(json)).setDefault(key, value);
      const inner = objectsIn([json, value]);
      const copies = [model.get(key), ...model.values()];
      expect(copies.filter((entry) => inner.has(entry))).toEqual([]);
      expect(JSON.stringify([json, value])).toBe(text);
    }),
  );
});

describe("law 5: what an attribute shows is live", () => {
  test("reading twice gives the same container", () => {
    fc.assert(
      fc.property(decoded, ([type, json]) => {
        const model = type.fromJSON(json);
        for (const { name } of fieldsOf(model)) {
          const shown: unknown = Reflect.get(model, name);
          if (shown instanceof Date || shown instanceof Uint8Array) continue;
          expect(Reflect.get(model, name)).toBe(shown);
        }
      }),
    );
  });

  test("a list of dates takes every change an array takes", () => {
    const change = fc.tuple(fc.constantFrom("push", "unshift", "splice", "sort", "reverse"), dates);
    fc.assert(
      fc.property(fc.array(dates), fc.array(change), (start, changes) => {
        const model = new models.Temporal({ stamps: start });
        const expected = [...start];
        for (const [method, date] of changes) {
          for (const list of [model.stamps ?? [], expected]) applyToList(list, method, date);
          expect(model.stamps).toEqual(expected);
          expect(model.get("stamps")).toEqual(expected.map((item) => item.toISOString()));
        }
      }),
    );
  });
});

test("law 6: keys are data, whatever they are called", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  fc.assert(
    fc.property(decoded, keys, anyJson, ([type, json], key, value) => {
      const model = type.fromJSON(json);
      expect(model.has(key)).toBe(Object.hasOwn(json, key));
      if (!Object.hasOwn(json, key)) expect(model.get(key)).toBeUndefined();
      const prototype: unknown = Object.getPrototypeOf(model);
      model.set(key, value);
      expect(JSON.stringify(model.get(key))).toBe(JSON.stringify(value));
      expect(Object.getPrototypeOf(model)).toBe(prototype);
      expect(Object.getPrototypeOf(model.toJSON())).toBe(Object.prototype);
      expect(JSON.stringify(model.pop(key))).toBe(JSON.stringify(value));
      expect(model.has(key)).toBe(false);
    }),
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

test("the dictionary does what a map does", () => {
  const operation = fc.record({
    method: fc.constantFrom(...Reference.methods),
    key: keys,
    value: anyJson,
    source: jsonObject,
  });
  fc.assert(
    fc.property(jsonObject, fc.array(operation, { maxLength: 30 }), (start, operations) => {
      const reference = new Reference(start);
      const model = models.Hazard.fromJSON(start);
      for (const step of operations) {
        expect(reference.perform(model, step)).toEqual(reference.expect(step));
        expect(JSON.stringify([...model])).toBe(JSON.stringify(reference.entries()));
      }
      expect(model.size).toBe(reference.entries().length);
      expect(model.equals(reference.toObject())).toBe(true);
    }),
  );
});

test("dates and bytes are read as they were assigned", () => {
  fc.assert(
    fc.property(dates, fc.uint8Array(), (date, bytes) => {
      const temporal = new models.Temporal({ createdAt: date });
      expect(models.Temporal.fromText(JSON.stringify(temporal)).createdAt).toEqual(date);
      const blob = new models.Blob({ data: bytes, urlData: bytes });
      expect(blob.data).toEqual(bytes);
      expect(blob.urlData).toEqual(bytes);
      expect(blob.get("data")).toBe(Buffer.from(bytes).toString("base64"));
      expect(blob.get("urlData")).toBe(Buffer.from(bytes).toString("base64url"));
    }),
  );
});

function fieldsOf(model: Model): readonly { readonly name: string }[] {
  return Reflect.get(model.constructor, "modelFields");
}

function readEverything(model: Model): void {
  for (const { name } of fieldsOf(model)) visit(Reflect.get(model, name));
  for (const key of model.keys()) visit(model.get(key));
  void [String(model), model.size, model.copy(), model.toJSON(), model.asDict()];
}

function visit(value: unknown): void {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
}

function freeze<T>(value: T): T {
  for (const item of objectsIn(value)) Object.freeze(item);
  return value;
}

function objectsIn(value: unknown): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const add = (item: unknown): void => {
    if (typeof item !== "object" || item === null) return;
    found.add(item);
    Object.values(item).forEach(add);
  };
  add(value);
  return found;
}

function applyToList(list: Date[], method: string, date: Date): void {
  if (method === "push") list.push(date);
  else if (method === "unshift") list.unshift(date);
  else if (method === "splice") list.splice(1, 1, date, date);
  else if (method === "sort") list.sort((a, b) => a.getTime() - b.getTime());
  else list.reverse();
}

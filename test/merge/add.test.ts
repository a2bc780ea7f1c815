import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { codecOf } from "../../generator/runtime/codec.js";
import type { ModelInfo } from "../../generator/runtime/info.js";
import { mergeModels } from "../../generator/runtime/merge.js";
import { mergeParts } from "../../generator/runtime/merge-parts.js";
import { Model } from "../../generator/runtime/model.js";
import { ownValue } from "../../generator/runtime/own-value.js";

class Piece extends Model {
  static override readonly info: ModelInfo = {
    fields: {
      text: { merge: "concatenate" },
      list: { merge: "concatenate" },
      count: { merge: "add" },
      first: { merge: "first" },
      pieces: { type: { list: () => Piece }, merge: { by: "key" } },
      inner: { type: () => Piece, merge: "merge" },
    },
    codecs: () => codecOf,
  };
}

/** Within one list no two items belong together. */
function keyOf(value: unknown): unknown {
  return ownValue(value, "key");
}

const { piece } = fc.letrec((tie) => ({
  piece: fc.record(
    {
      key: fc.nat(2),
      text: fc.string({ maxLength: 3 }),
      list: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 2 }),
      count: fc.nat(9),
      first: fc.option(fc.nat(9)),
      other: fc.jsonValue({ maxDepth: 1 }),
      pieces: fc.uniqueArray(tie("piece"), { maxLength: 2, selector: keyOf }),
      inner: tie("piece"),
    },
    { requiredKeys: [] },
  ),
}));
const pieces = piece.map((json) => Piece.fromJSON(json));

test("Collecting is adding one after the other, and changes none of them.", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 4 }), async (parts) => {
      const before = JSON.stringify(parts);
      const [first, ...rest] = parts;
      if (first === undefined) return;
      const added = rest.reduce((sum, part) => mergeModels(sum, part), first);
      const whole = await mergeParts(parts);
      expect(JSON.stringify(whole)).toBe(JSON.stringify(added));
      expect(JSON.stringify(parts)).toBe(before);
      spoil(whole);
      expect(JSON.stringify(parts)).toBe(before);
    }),
  );
});

/** Changes all there is. */
function spoil(value: unknown): void {
  if (value instanceof Model) {
    for (const inner of value.values()) spoil(inner);
    value.clear();
  } else if (Array.isArray(value)) {
    for (const inner of value) spoil(inner);
    value.push("spoilt");
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) spoil(inner);
    Object.assign(value, { spoilt: true });
  }
}

test("It does not matter which of three are added first.", () => {
  fc.assert(
    fc.property(pieces, pieces, pieces, (a, b, c) => {
      const left = mergeModels(mergeModels(a, b), c);
      const right = mergeModels(a, mergeModels(b, c));
      expect(left.asDict()).toEqual(right.asDict());
    }),
  );
});

describe("null", () => {
  const add = (first: object, later: object): unknown =>
    mergeModels(Piece.fromJSON(first), Piece.fromJSON(later)).asDict();

  it("says nothing where a rule joins values", () => {
    expect(add({ text: "a", count: 1 }, { text: null, count: null })).toEqual({
      text: "a",
      count: 1,
    });
    expect(add({ text: null, first: null }, { text: "a", first: 2 })).toEqual({
      text: "a",
      first: 2,
    });
  });

  it("is a value like others where the later one stays", () => {
    expect(add({ other: 1 }, { other: null })).toEqual({ other: null });
    expect(add({ other: null }, {})).toEqual({ other: null });
  });
});

describe("values that a rule is not for", () => {
  it.each([
    [{ text: "a" }, { text: 1 }, 'text holds values that "concatenate" is not for'],
    [{ list: [] }, { list: {} }, 'list holds values that "concatenate" is not for'],
    [{ count: 1 }, { count: "1" }, 'count holds values that "add" is not for'],
    [{ pieces: [] }, { pieces: "x" }, 'pieces holds values that "by" is not for'],
    [{ inner: {} }, { inner: 1 }, 'inner holds values that "merge" is not for'],
  ])("%j and %j are not added", (first, later, message) => {
    const sum = (): unknown => mergeModels(Piece.fromJSON(first), Piece.fromJSON(later));
    expect(sum).toThrow(new TypeError(message));
  });
});

test("Keys that every object has are added like others.", () => {
  const json = (text: string) => Piece.fromJSON(JSON.parse(text));
  const sum = mergeModels(
    json('{"__proto__":{"a":1}}'),
    json('{"__proto__":{"b":2},"toString":1}'),
  );
  expect(JSON.stringify(sum)).toBe('{"__proto__":{"b":2},"toString":1}');
  expect(sum).toBeInstanceOf(Piece);
});

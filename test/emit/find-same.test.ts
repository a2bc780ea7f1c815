import { expect, test } from "vitest";
import { findSame } from "../../generator/emit/find-same.js";

const comparison = { judge: () => undefined, lookUp: () => [] };

function isSame(first: object, second: object): boolean {
  return findSame([{ first, second }], comparison).length === 1;
}

/** A list of itself and others. */
function ring(...others: readonly unknown[]): readonly unknown[] {
  const list: unknown[] = [...others];
  list.push(list);
  return list;
}

const part = { text: "part" };
const twin = { text: "part" };

test.each<readonly [string, object, object]>([
  [
    "what leads nowhere",
    { a: 1, b: [null, "x", Number.NaN] },
    { a: 1, b: [null, "x", Number.NaN] },
  ],
  ["what leads back to itself", ring({ a: 1 }), ring({ a: 1 })],
  ["maps", new Map([["a", [1]]]), new Map([["a", [1]]])],
  ["maps by objects", new Map([[{ a: 1 }, 1]]), new Map([[{ a: 1 }, 1]])],
  ["one object twice", [part, part], [twin, twin]],
])("%s are the same", (_, first, second) => {
  expect(isSame(first, second)).toBe(true);
});

test.each<readonly [string, object, object]>([
  ["a value", { a: { b: 1 } }, { a: { b: 2 } }],
  ["a key", { a: 1 }, { b: 1 }],
  ["the order of keys", { a: 1, b: 2 }, { b: 2, a: 1 }],
  ["fewer keys", { a: 1 }, { a: 1, b: 2 }],
  ["more keys", { a: 1, b: undefined }, { a: 1 }],
  ["fewer items", [1], [1, 2]],
  ["more items", [1, undefined], [1]],
  ["a list for an object", { 0: 1 }, [1]],
  ["an object for a list", [1], { 0: 1 }],
  ["a map for an object", {}, new Map()],
  ["an object for a map", new Map(), {}],
  ["nothing for an object", { a: {} }, { a: null }],
  ["a value of a map", new Map([["a", 1]]), new Map([["a", 2]])],
  [
    "the order of a map",
    new Map(Object.entries({ a: 1, b: 2 })),
    new Map(Object.entries({ b: 2, a: 1 })),
  ],
  ["what lies behind a way back", ring(ring(1)), ring(ring(2))],
  ["two objects for one", [part, part], [twin, { ...twin }]],
  ["one object for two", [part, { ...part }], [twin, twin]],
])("%s makes a difference", (_, first, second) => {
  expect(isSame(first, second)).toBe(false);
});

test("Only what leads to a difference differs.", () => {
  const pairs = [
    { name: "there", first: { on: { to: 1 } }, second: { on: { to: 2 } } },
    { name: "elsewhere", first: { on: { to: 3 } }, second: { on: { to: 3 } } },
  ];
  expect(findSame(pairs, comparison).map(({ name }) => name)).toEqual(["elsewhere"]);
});

test("What is judged is not looked into, and what is looked up is compared.", () => {
  const first = { at: { file: "a", text: "old" } };
  const second = { at: { file: "a", text: "new" } };
  const judge = (one: object): boolean | undefined => ("file" in one ? true : undefined);
  expect(findSame([{ first, second }], { ...comparison, judge })).toHaveLength(1);
  const lookUp = (one: object, other: object) =>
    one === first
      ? ([
          [one, other],
          [1, 2],
        ] as const)
      : [];
  expect(findSame([{ first, second }], { judge, lookUp })).toEqual([]);
});

test("What nobody knows how to compare is an error.", () => {
  expect(() => isSame({ a: new Set([1]) }, { a: new Set([2]) })).toThrow("impossible");
});

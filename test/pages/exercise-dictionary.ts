import { expect } from "vitest";

/** A model as the reference pages list its methods. */
interface Dictionary {
  readonly size: number;
  asDict(options?: { readonly excludeReadonly?: boolean }): object;
  clear(): void;
  copy(): Dictionary;
  equals(other: unknown): boolean;
  get(key: string, fallback?: unknown): unknown;
  items(): Iterable<readonly [string, unknown]>;
  keys(): Iterable<string>;
  pop(key: string, ...fallback: readonly unknown[]): unknown;
  popItem(): readonly [string, unknown];
  setDefault(key: string, fallback?: unknown): unknown;
  update(...sources: readonly object[]): unknown;
  values(): Iterable<unknown>;
}

/**
 * Goes through every method that a page lists, with every parameter and every error. `wire` is what the model holds.
 */
export function exerciseDictionary(
  make: () => Dictionary,
  wire: Readonly<Record<string, unknown>>,
): void {
  const model = make();
  const [first = ""] = Object.keys(wire);
  const last = Object.keys(wire).at(-1) ?? "";

  expect(model.asDict()).toEqual(wire);
  expect(JSON.parse(JSON.stringify(model.asDict()))).toEqual(wire);
  expect(model.asDict({ excludeReadonly: true })).toEqual(wire);

  expect([...model.keys()]).toEqual(Object.keys(wire));
  expect([...model.values()].length).toBe(model.size);
  expect([...model.items()].map(([key]) => key)).toEqual(Object.keys(wire));

  expect(JSON.stringify(model.get(first))).toBe(JSON.stringify(wire[first]));
  expect(model.get("no such key")).toBeUndefined();
  expect(model.get("no such key", 7)).toBe(7);

  const copy = model.copy();
  expect(copy.constructor).toBe(model.constructor);
  expect(copy.equals(model)).toBe(true);
  copy.update({ extra: 1 });
  expect(model.equals(copy)).toBe(false);

  expect(model.setDefault("added")).toBeNull();
  expect(model.setDefault("added", 2)).toBeNull();
  expect(model.setDefault("other", 2)).toBe(2);
  expect(model.pop("added")).toBeNull();
  expect(model.pop("added", "gone")).toBe("gone");
  expect(() => model.pop("added")).toThrow(expect.objectContaining({ name: "KeyError" }));
  expect(model.popItem()).toEqual(["other", 2]);

  model.update({ one: 1 }, [["two", 2]]);
  expect([model.get("one"), model.get("two")]).toEqual([1, 2]);
  expect(() => model.update([5 as unknown as object])).toThrow(TypeError);

  expect(model.pop(last)).toBeDefined();
  model.clear();
  expect([model.size, model.asDict()]).toEqual([0, {}]);
  expect(() => model.popItem()).toThrow(expect.objectContaining({ name: "KeyError" }));
}

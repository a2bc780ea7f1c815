import { expect, it } from "vitest";
import { loadPackage } from "./load-package.js";

/** `levels` objects or arrays inside each other. */
function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value = wrap(undefined);
  for (let level = 1; level < levels; level++) value = wrap(value);
  return value;
}

it("reports data that is nested too deep instead of running out of stack", async () => {
  const loaded = await loadPackage({
    Tree: { type: "object", properties: { child: { $ref: "#/$defs/Tree" } } },
    List: { anyOf: [{ type: "array", items: { $ref: "#/$defs/List" } }, { type: "string" }] },
  });
  const tree = (levels: number) => nested(levels, (child) => (child ? { child } : {}));
  const list = (levels: number) => nested(levels, (item) => (item ? [item] : []));
  expect(loaded.issues("Tree", tree(1_000))).toEqual([]);
  expect(loaded.issues("List", list(1_000))).toEqual([]);
  for (const issues of [loaded.issues("Tree", tree(10_000)), loaded.issues("List", list(10_000))]) {
    expect(issues.map(({ keyword }) => keyword)).toEqual(["depth"]);
  }
});

it("asks schemas that refer to each other without going into the value once each", async () => {
  const loaded = await loadPackage({
    First: { allOf: [{ $ref: "#/$defs/Second" }], type: "string", minLength: 2 },
    Second: { allOf: [{ $ref: "#/$defs/First" }], type: "string", maxLength: 3 },
    Self: { $ref: "#/$defs/Self", type: "integer" },
  });
  for (const name of ["First", "Second"]) {
    expect(loaded.issues(name, "ab")).toEqual([]);
    expect(loaded.issues(name, "a").map(({ keyword }) => keyword)).toEqual(["minLength"]);
    expect(loaded.issues(name, "abcd").map(({ keyword }) => keyword)).toEqual(["maxLength"]);
  }
  expect(loaded.issues("Self", 1)).toEqual([]);
  expect(loaded.issues("Self", "1")).toHaveLength(1);
});

it("finds the branch behind a ring of unions, however many lead to each other", async () => {
  const names = Array.from({ length: 9 }, (_, index) => `Node${index}`);
  const definitions = names.map((name, index) => {
    const others = names
      .filter((other) => other !== name)
      .map((other) => ({ $ref: `#/$defs/${other}` }));
    const own = { type: "object", required: [`key${index}`] };
    return [name, { anyOf: [own, ...others] }] as const;
  });
  const loaded = await loadPackage(Object.fromEntries(definitions));
  for (const name of ["Node0", "Node8"]) {
    expect(loaded.issues(name, { key5: 1 })).toEqual([]);
    expect(loaded.issues(name, { other: 1 })).toHaveLength(1);
  }
});

it("goes into a value once where required keys tell its branches apart", async () => {
  const operation = (key: string) => ({
    type: "object",
    required: [key],
    properties: { [key]: { type: "array", items: { $ref: "#/$defs/Term" } } },
  });
  const loaded = await loadPackage({
    Term: { anyOf: [operation("sum"), operation("product"), { type: "number" }] },
  });
  const term = (inner: unknown) => nested(100, (item) => ({ product: [item ?? inner] }));
  expect(loaded.issues("Term", term(1))).toEqual([]);
  expect(loaded.issues("Term", term("1"))).toHaveLength(1);
});

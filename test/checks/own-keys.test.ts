import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type LoadedPackage, loadPackage } from "./load-package.js";

const keys = ["constructor", "toString", "__proto__", "hasOwnProperty", "a b", "", "'\\\"`", "x"];

let loaded: LoadedPackage;

beforeAll(async () => {
  const properties = Object.fromEntries(keys.map((key) => [key, { type: "integer" }]));
  const values = { type: "object", additionalProperties: { type: "integer" } };
  loaded = await loadPackage({
    Strict: { type: "object", required: keys, properties, additionalProperties: false },
    Bare: { type: "object", required: keys },
    Values: values,
  });
});

const record = fc.uniqueArray(fc.constantFrom(...keys)).map((present) => {
  return { present, value: JSON.parse(`{${present.map((key) => `${JSON.stringify(key)}:1`)}}`) };
});

it("looks at own keys only, whatever they are called", () => {
  fc.assert(
    fc.property(record, fc.constantFrom("Strict", "Bare"), ({ present, value }, name) => {
      const absent = keys.filter((key) => !present.includes(key));
      const missing = loaded.issues(name, value).map(({ path }) => path[0]);
      expect(missing).toEqual(absent);
    }),
  );
});

it("checks the value under every key, whatever it is called", () => {
  for (const key of keys) {
    const value = JSON.parse(`{${JSON.stringify(key)}:"text"}`);
    expect(loaded.issues("Values", value)).toEqual([
      { path: [key], keyword: "type", message: "expected integer, got string" },
    ]);
    expect(loaded.issues("Strict", value)).toContainEqual({
      path: [key],
      keyword: "type",
      message: "expected integer, got string",
    });
  }
});

import { ClientEvent, ServerEvent } from "ai-wire-models/voicelive";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEverything } from "./read-everything.js";
import { clientSamples, type Sample, serverSamples } from "./samples.js";

/** Keys that mean something: to JavaScript, to the trees, or to the fields of many events. */
const tellingKeys = [
  "__proto__",
  "constructor",
  "toString",
  "type",
  "role",
  "model",
  "delta",
  "item",
];

describe("an event with anything anywhere in it", () => {
  it.each([
    ["server", ServerEvent, serverSamples],
    ["client", ClientEvent, clientSamples],
  ] as const)(
    "goes back to the %s's text, before and after being read",
    (_direction, union, samples) => {
      fc.assert(
        fc.property(disturbed(samples), (text) => {
          const event = union.fromText(text);
          expect(JSON.stringify(event)).toBe(text);
          readEverything(event);
          expect(JSON.stringify(event)).toBe(text);
          expect(JSON.stringify(union.fromJSON(JSON.parse(text)))).toBe(text);
        }),
        { numRuns: 1500 },
      );
    },
  );
});

/** The text of a sample in which one key somewhere was added or changed. */
function disturbed(samples: readonly Sample[]): fc.Arbitrary<string> {
  return fc
    .record({
      sample: fc.constantFrom(...samples),
      place: fc.nat(),
      key: fc.oneof(fc.constantFrom(...tellingKeys), fc.string()),
      value: fc.jsonValue({ maxDepth: 3 }),
    })
    .map(({ sample, place, key, value }) => {
      const event: unknown = JSON.parse(JSON.stringify(sample.wire));
      const objects = objectsIn(event);
      const target = objects[place % objects.length] ?? {};
      Object.defineProperty(target, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return JSON.stringify(JSON.parse(JSON.stringify(event)));
    });
}

/** All objects in a value, itself included; arrays are passed through. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
}

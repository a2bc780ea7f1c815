import * as namespaces from "ai-wire-models";
import { ServerEventResponseDone, ServerEventResponseTextDelta } from "ai-wire-models/voicelive";
import { describe, expect, test } from "vitest";
import { type Subject, subjectsOf } from "../fuzz/subjects.js";
import { record } from "../reliability/results/record.js";

const subjects = subjectsOf(namespaces);

/** JSON that readers of JSON differ about. */
const texts: readonly (readonly [string, string])[] = [
  ["of keys that are there twice, the last one holds", '{"type":"a","x":1,"type":"b","x":[2]}'],
  ["halves of characters are kept", '{"type":"\\ud800","\\udc00":["\\udc00\\ud800"]}'],
  ["numbers past 2 ** 53 are the nearest there is", '{"type":9007199254740993,"x":[1e308]}'],
  ["numbers past all that there is are null when written", '{"x":1e400,"y":[-1e400]}'],
  ["a zero has no sign when written", '{"x":-0,"y":[-0.0],"z":1e-400}'],
];

describe("Every type reads text as `JSON.parse` does:", () => {
  test.each(texts)("%s", (_, text) => {
    const json: unknown = JSON.parse(text);
    for (const { type, title } of subjects) {
      expect(JSON.stringify(type.fromText(text)), title).toBe(JSON.stringify(json));
      expect(JSON.stringify(type.fromJSON(json)), title).toBe(JSON.stringify(json));
    }
  });

  test("a model shows the numbers that it was given", () => {
    const model = ServerEventResponseDone.fromText('{"a":-0,"b":1e400,"c":9007199254740993}');
    expect([...model.values()]).toEqual([-0, Number.POSITIVE_INFINITY, 2 ** 53]);
  });
});

const endless: Record<string, unknown> = {};
endless.self = [endless];

/** Values that are no JSON, or not quite. */
const hostile: readonly unknown[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 2 ** 53 + 2, 1e308],
  ...[1n, 10n ** 400n, Symbol("s"), () => 1, undefined, null, true, "", "\ud800", "\udc00x"],
  ...[[], new Array(3), [undefined], [() => 1], {}, Object.create(null), Object.freeze({ a: 1 })],
  ...[
    new Date(0),
    new Date(Number.NaN),
    new Uint8Array(2),
    new Float64Array(2),
    new ArrayBuffer(2),
  ],
  ...[new Map([["type", 1]]), new Set([1]), /x/, new Error("e"), Promise.resolve(1), new WeakMap()],
  ...[Object(1), Object("text"), Object(1n), new Proxy({}, {}), new Proxy([], {}), globalThis.Math],
  ...[{ toJSON: () => undefined }, { toJSON: 1 }, class {}],
];

describe("`safeParse` answers, and throws nothing, for values that are no JSON", () => {
  test.each(hostile.map((value) => [describeValue(value), value] as const))("%s", (_, value) => {
    for (const subject of subjects) {
      for (const whole of [value, [value], { new: [value], at: value }, fill(subject, value)]) {
        const { success, data, error } = subject.type.safeParse(whole);
        if (success) expect(() => JSON.stringify(data)).not.toThrow();
        else expect(error?.issues.length).toBeGreaterThan(0);
        expect(subject.type["~standard"].validate(whole)).toBeTypeOf("object");
      }
    }
  });
});

test("There are as many of them as the documentation says.", () => {
  record("hostile-values", {
    texts: texts.length,
    values: hostile.length,
    types: subjects.length,
  });
});

test("Nor for values that contain themselves", () => {
  for (const { type, title } of subjects)
    expect(type.safeParse(endless).error?.issues[0]?.keyword, title).toBe("depth");
});

test("Numbers that are none are kept by `new`, and are null when written.", () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    const init = { delta: number, outputIndex: number };
    const model: unknown = Reflect.construct(ServerEventResponseTextDelta, [init]);
    expect(model).toMatchObject(init);
    expect(JSON.parse(JSON.stringify(model))).toMatchObject({ delta: null, output_index: null });
    expect(ServerEventResponseTextDelta.safeParse(model).success).toBe(false);
  }
});

test("`fromJSON` of no type hands back the object that it was given.", () => {
  for (const { type, title } of subjects) {
    const given = { a: [1] };
    expect(type.fromJSON(given), title).not.toBe(given);
  }
});

/** An object with the same value under all names that a schema declares. */
function fill({ document }: Subject, value: unknown): unknown {
  return Object.fromEntries(Object.keys(document.root.properties ?? {}).map((key) => [key, value]));
}

function describeValue(value: unknown): string {
  return typeof value === "object" && value !== null
    ? Object.prototype.toString.call(value)
    : String(value).slice(0, 20);
}

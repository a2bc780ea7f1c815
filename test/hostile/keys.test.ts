import * as namespaces from "ai-wire-models";
import { VectorStoreFileAttributes } from "ai-wire-models/projects";
import {
  ServerEvent,
  ServerEventResponseTextDelta,
  UnknownServerEvent,
} from "ai-wire-models/voicelive";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changesOf, type Snapshot, snapshot } from "../fuzz/built-ins.js";
import { subjectsOf } from "../fuzz/subjects.js";
import { record } from "../reliability/results/record.js";

/** Keys that mean something to JavaScript, or to careless code. */
const keys = [
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "isPrototypeOf",
  ],
  ...[
    "__defineGetter__",
    "__lookupSetter__",
    "toJSON",
    "then",
    "length",
    "name",
    "~wire",
    "~plan",
    "",
  ],
];
/** Text, so that nothing but `JSON.parse` decides what is an own property. */
const hold = (key: string, value: string) => `{${JSON.stringify(key)}:${value}}`;
const values = ['{"polluted":true}', '["polluted"]', '"polluted"', "null", "1"];
const subjects = subjectsOf(namespaces);

let before: Snapshot;
beforeAll(() => {
  for (const { type } of subjects) type.fromJSON({});
  before = snapshot(Object.values(namespaces));
});
afterAll(() => {
  expect(changesOf(before)).toEqual([]);
});

describe.each(keys)("the key %j", (key) => {
  test("is carried by every model, at the top, in what it does not know, and in lists", () => {
    for (const subject of subjects) {
      if (subject.kind !== "class") continue;
      for (const value of values) {
        const inner = hold(key, value);
        const text = `{${JSON.stringify(key)}:${value},"new":{"at":${inner},"list":[[${inner}]]}}`;
        const model = subject.type.fromText(text);
        expect(JSON.stringify(model)).toBe(text);
        expect(JSON.stringify(subject.type.fromJSON(JSON.parse(text)))).toBe(text);
        if (!subject.isModel(model)) throw new Error(`${subject.title} made no model`);
        expect(Object.getPrototypeOf(model)).toBe(Reflect.get(subject.type, "prototype"));
        expect(JSON.stringify(model.copy().asDict())).toBe(text);
      }
    }
  });

  test("is found where it is an entry, and nowhere else", () => {
    const without = ServerEventResponseTextDelta.fromJSON({});
    expect([without.has(key), without.get(key, "none"), without.delete(key)]).toEqual([
      false,
      "none",
      false,
    ]);
    expect(() => without.pop(key)).toThrow("has no entry");
    without.set(key, { polluted: true });
    expect([without.has(key), without.size, JSON.stringify(without)]).toEqual([
      true,
      1,
      hold(key, '{"polluted":true}'),
    ]);
    expect(without.equals({})).toBe(false);
    expect(without.equals(JSON.parse(hold(key, '{"polluted":true}')))).toBe(true);
    without
      .update(JSON.parse(hold(key, "2")))
      .update([[key, 3]])
      .update(new Map([[key, 4]]));
    expect([without.pop(key), without.size]).toEqual([4, 0]);
  });

  test("is a key of a map, checked and kept", () => {
    const text = hold(key, '"text"');
    expect(JSON.stringify(VectorStoreFileAttributes.fromText(text))).toBe(text);
    expect(JSON.stringify(VectorStoreFileAttributes.parse(JSON.parse(text)))).toBe(text);
    const wrong = VectorStoreFileAttributes.safeParse(JSON.parse(hold(key, "[]")));
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([[key]]);
  });
});

test("There are as many keys as the documentation says.", () => {
  const classes = subjects.filter(({ kind }) => kind === "class").length;
  record("hostile-keys", { keys: new Set(keys).size, classes });
  expect(classes).toBeGreaterThan(100);
});

describe("A tag that is no tag makes the fallback of its union, and parsing says so:", () => {
  const tags = ["{}", '{"toString":1}', '["response.text.delta"]', "0", "true", "null", '""'];
  const texts = [...tags, ...keys.map((key) => JSON.stringify(key))];

  test.each(texts)("%s", (tag) => {
    const text = `{"type":${tag},"event_id":"e"}`;
    const event = ServerEvent.fromText(text);
    expect(event).toBeInstanceOf(UnknownServerEvent);
    expect(JSON.stringify(event)).toBe(text);
    expect(ServerEvent.fromJSON(JSON.parse(text)).equals(event)).toBe(true);
    for (const subject of subjects) {
      const mapping: unknown = subject.document.root.discriminator;
      if (typeof mapping !== "object" || mapping === null) continue;
      const value = JSON.parse(hold(String(Reflect.get(mapping, "propertyName")), tag));
      expect(JSON.stringify(subject.type.fromJSON(value))).toBe(JSON.stringify(value));
      const { success, error } = subject.type.safeParse(value);
      if (!success) expect(error?.issues[0]?.message.length).toBeLessThan(500);
    }
  });
});

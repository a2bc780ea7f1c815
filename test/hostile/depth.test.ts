import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Filters, VectorStoreFileAttributes } from "ai-wire-models/projects";
import {
  ServerEvent,
  ServerEventResponseTextDelta,
  UnknownServerEvent,
} from "ai-wire-models/voicelive";
import { beforeEach, describe, expect, test } from "vitest";
import { record } from "../reliability/results/record.js";

/** How often data is handed in or put together in another way, or to another depth. */
let ways = 0;
beforeEach(() => {
  ways++;
});

interface Reader {
  readonly fromJSON: (value: unknown) => unknown;
  readonly fromText: (text: string) => unknown;
  readonly parseText: (text: string) => unknown;
  readonly parse: (value: unknown) => unknown;
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly error?: unknown };
  readonly toJSON: (value: never) => unknown;
}

/** Readers by what they read: data that they know, data that they do not know, maps. */
const readers: Readonly<Record<string, readonly [Reader, (levels: number) => string]>> = {
  "a union, in what it does not know": [
    bind(ServerEvent),
    (levels) => `{"type":"new","new":${nest(levels, '{"a":', "}", "1")}}`,
  ],
  "a map": [bind(VectorStoreFileAttributes), (levels) => `{"a":${nest(levels, "[", "]")}}`],
};

describe.each(Object.entries(readers))("Read by %s,", (_, [reader, textOf]) => {
  test("90 levels are taken in and given back.", () => {
    takeAndGive(reader, textOf(90));
  });

  test("1000 levels are so too, or else an error says that the call stack is too small.", () => {
    try {
      takeAndGive(reader, textOf(1_000));
    } catch (error) {
      expect(error).toEqual(tooDeep);
    }
  });

  test.each([10_000, 100_000])(
    "%i levels are an error that says so, from text once they are written.",
    (levels) => {
      const text = textOf(levels);
      const json: unknown = JSON.parse(text);
      // Text is taken in without a look at what is not decoded.
      const taken = reader.fromText(text);
      expect(() => Reflect.apply(reader.toJSON, reader, [taken])).toThrow(tooDeep);
      expect(() => reader.fromJSON(json)).toThrow(tooDeep);
      expect(outcomeOf(() => reader.parseText(text))).toBeOneOf(["taken", "ValidationError"]);
      expect(() => reader.parse(json)).toThrow(
        expect.objectContaining({ name: "ValidationError" }),
      );
      expect(reader.safeParse(json)).toMatchObject({
        success: false,
        error: { issues: [{ path: [], keyword: "depth" }] },
      });
    },
  );
});

test("So are they by a class and a union below what they know.", () => {
  const script = fileURLToPath(new URL("read-deep.mjs", import.meta.url));
  const output = execFileSync(process.execPath, [script], { encoding: "utf8" });
  const answers: readonly { levels: number; answer: unknown }[] = JSON.parse(output);
  expect(answers).toHaveLength(24);
  for (const { levels, answer } of answers) {
    if (levels <= 1_000) expect(answer).toBe(true);
    else expect(["DepthError", false]).toContain(answer);
  }
});

function takeAndGive(reader: Reader, text: string): void {
  for (const value of [reader.fromText(text), reader.fromJSON(JSON.parse(text))])
    expect(JSON.stringify(value)).toBe(text);
  const { error } = reader.safeParse(JSON.parse(text));
  expect(error === undefined || error instanceof Error).toBe(true);
}

/** The name of what is thrown, if anything is. */
function outcomeOf(read: () => unknown): string {
  try {
    read();
    return "taken";
  } catch (error) {
    return error instanceof Error ? error.name : "no error";
  }
}

/** What is thrown says by which limit. */
const tooDeep = expect.objectContaining({
  constructor: expect.objectContaining({ name: "DepthError" }),
  message: expect.stringContaining("nested deeper than 2500 levels"),
});

const model = (): ServerEventResponseTextDelta => ServerEventResponseTextDelta.fromJSON({});

describe.each([10_000, 100_000])(
  "%i levels are an error that says so, and change nothing, in",
  (levels) => {
    const deep: unknown = JSON.parse(nest(levels, "[", "]"));

    test.each<[string, (target: ServerEventResponseTextDelta) => unknown]>([
      ["set", (target) => target.set("a", deep)],
      ["setDefault", (target) => target.setDefault("a", deep)],
      ["update", (target) => target.update({ b: 1 }, { a: deep })],
      [
        "update by pairs",
        (target) =>
          target.update([
            ["b", 1],
            ["a", deep],
          ]),
      ],
      ["an attribute", (target) => Reflect.set(target, "delta", deep)],
      ["new", () => Reflect.construct(ServerEventResponseTextDelta, [{ delta: deep }])],
      ["is", () => Filters.is(deep)],
      ["set of what `toJSON` says", (target) => target.set("a", new Speaker(deep))],
      ["update by what `toJSON` says", (target) => target.update({ a: [new Speaker(deep)] })],
      ["an attribute of it", (target) => Reflect.set(target, "delta", new Speaker(deep))],
      ["`fromJSON` of it", () => UnknownServerEvent.fromJSON({ a: new Speaker(deep) })],
      [
        "`new` of it",
        () => Reflect.construct(ServerEventResponseTextDelta, [{ delta: new Speaker(deep) }]),
      ],
      ["toJSON of a type", () => Reflect.apply(Filters.toJSON, Filters, [deep])],
    ])("%s", (_, perform) => {
      const target = model();
      expect(() => perform(target)).toThrow(tooDeep);
      expect(JSON.stringify(target)).toBe("{}");
    });
  },
);

/** What is no model, and says itself what it is as JSON. */
class Speaker {
  readonly #json: unknown;

  constructor(json: unknown) {
    this.#json = json;
  }

  toJSON(): unknown {
    return this.#json;
  }
}

class EndlessSpeaker {
  toJSON(): unknown {
    return { next: new EndlessSpeaker() };
  }
}

test("What says endlessly what it is as JSON is too deep as well.", () => {
  const target = model();
  expect(() => target.set("a", new EndlessSpeaker())).toThrow(tooDeep);
  expect(() => target.update({ a: new EndlessSpeaker() })).toThrow(tooDeep);
  expect(JSON.stringify(target)).toBe("{}");
  expect(ServerEvent.safeParse({ type: "new", a: new EndlessSpeaker() })).toMatchObject({
    success: false,
    error: { issues: [{ path: [], keyword: "depth" }] },
  });
});

describe.each([2_600, 10_000, 100_000])("Models put together %i levels deep", (levels) => {
  test.each<[string, (inner: ServerEventResponseTextDelta) => unknown]>([
    ["in each other", (inner) => inner],
    ["in lists", (inner) => [inner]],
    ["in maps", (inner) => ({ inner })],
  ])("%s say so wherever all of them are looked at.", (_, hold) => {
    const whole = putTogether(levels, hold);
    const other = putTogether(levels, hold);
    for (const perform of [
      () => whole.toJSON(),
      () => whole.asDict(),
      () => whole.asDict({ excludeReadonly: true }),
      () => whole.copy(),
      () => whole.equals(other),
      () => UnknownServerEvent.fromJSON(whole.toJSON()),
      () => ServerEvent.toJSON(whole),
    ])
      expect(perform).toThrow(tooDeep);
    const invalid = { success: false, error: { issues: [{ path: [], keyword: "depth" }] } };
    expect(() => ServerEvent.parse(whole)).toThrow(
      expect.objectContaining({ name: "ValidationError" }),
    );
    expect(ServerEvent.safeParse(whole)).toMatchObject(invalid);
    expect(ServerEventResponseTextDelta.safeParse(whole)).toMatchObject(invalid);
    expect(String(whole).length).toBeLessThan(300);
    expect(whole.size).toBe(1);
  });
});

function putTogether(
  levels: number,
  hold: (inner: ServerEventResponseTextDelta) => unknown,
): ServerEventResponseTextDelta {
  let whole = model();
  for (let level = 0; level < levels; level++) {
    const outer = model();
    outer.set("child", hold(whole));
    whole = outer;
  }
  return whole;
}

test("A model that contains itself says so too.", () => {
  const whole = model();
  whole.set("self", whole);
  for (const perform of [() => whole.toJSON(), () => whole.copy(), () => whole.equals(whole)])
    expect(perform).toThrow(tooDeep);
  expect(String(whole).length).toBeLessThan(300);
});

test("There are as many ways as the documentation says.", () => {
  record("deep-data", { ways });
});

test("Text is as deep as its brackets, not as its texts.", () => {
  const text = JSON.stringify({ type: "new", text: "[{".repeat(10_000), list: [[], {}].flat() });
  expect(JSON.stringify(ServerEvent.fromText(text))).toBe(text);
  const wide = `{"type":"new","list":[${"[],".repeat(10_000)}1]}`;
  expect(JSON.stringify(ServerEvent.fromText(wide))).toBe(wide);
});

function nest(levels: number, open: string, close: string, inside = ""): string {
  return open.repeat(levels) + inside + close.repeat(levels);
}

/** The statics of a class are called on the class. */
function bind(type: Reader): Reader {
  return {
    fromJSON: (value) => type.fromJSON(value),
    fromText: (text) => type.fromText(text),
    parseText: (text) => type.parseText(text),
    parse: (value) => type.parse(value),
    safeParse: (value) => type.safeParse(value),
    toJSON: (value) => type.toJSON(value),
  };
}

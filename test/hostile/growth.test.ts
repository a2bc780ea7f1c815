import { Filters, VectorStoreFileAttributes } from "ai-wire-models/projects";
import { ServerEvent, ServerEventResponseDone, UnknownServerEvent } from "ai-wire-models/voicelive";
import { describe, expect, test } from "vitest";
import { mergeValues } from "../../generator/runtime/merge-values.js";
import { record } from "../reliability/results/record.js";

/** Prepares data of a size; what is given back is measured. */
type Prepare = (size: number) => () => unknown;

const entries = (size: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: size }, (_, index) => [`key ${index}`, index]));
const items = (size: number): object[] =>
  Array.from({ length: size }, () => ({
    type: "message",
    role: "user",
    content: [{ type: "text" }],
  }));
const done = (size: number): object => ({
  type: "response.done",
  response: { output: items(size) },
});
const event = (size: number): UnknownServerEvent => UnknownServerEvent.fromJSON(entries(size));
const chain = (size: number): unknown =>
  JSON.parse(`${'{"type":"and","filters":['.repeat(size)}${"]}".repeat(size)}`);

const whole: readonly (readonly [string, number, Prepare])[] = [
  [
    "fromJSON of many items",
    2_000,
    (size) => bind(done(size), (json) => ServerEvent.fromJSON(json)),
  ],
  [
    "fromText of many items",
    4_000,
    (size) => bind(JSON.stringify(done(size)), (text) => ServerEvent.fromText(text)),
  ],
  [
    "safeParse of many items, each wrong",
    2_000,
    (size) => bind(done(size), (json) => ServerEvent.safeParse(json)),
  ],
  [
    "fromJSON of many entries",
    10_000,
    (size) => bind(entries(size), (json) => UnknownServerEvent.fromJSON(json)),
  ],
  [
    "a map of many entries",
    10_000,
    (size) => bind(entries(size), (json) => VectorStoreFileAttributes.parse(json)),
  ],
  ["equals", 10_000, (size) => bind(event(size), (model) => model.equals(event(size)))],
  [
    "update",
    10_000,
    (size) => bind(entries(size), (json) => UnknownServerEvent.fromJSON({}).update(json)),
  ],
  [
    "update by pairs",
    10_000,
    (size) => bind(Object.entries(entries(size)), (pairs) => event(0).update(pairs)),
  ],
  ["set", 10_000, (size) => bind(Object.entries(entries(size)), (pairs) => each(event(0), pairs))],
  ["pop", 10_000, (size) => bind(Object.keys(entries(size)), (keys) => popAll(event(size), keys))],
  ["asDict", 10_000, (size) => bind(event(size), (model) => model.asDict())],
  [
    "asDict without what is read-only",
    2_000,
    (size) =>
      bind(ServerEventResponseDone.fromJSON(done(size)), (model) =>
        model.asDict({ excludeReadonly: true }),
      ),
  ],
  ["toJSON", 10_000, (size) => bind(event(size), (model) => model.toJSON())],
  ["copy", 10_000, (size) => bind(event(size), (model) => model.copy())],
  ["iteration", 10_000, (size) => bind(event(size), (model) => [...model])],
  ["toString", 10_000, (size) => bind(event(size), (model) => String(model))],
  [
    "fromJSON of alternatives in alternatives",
    200,
    (size) => bind(chain(size), (json) => Filters.fromJSON(json)),
  ],
  [
    "is of alternatives in alternatives",
    200,
    (size) => bind(Filters.fromJSON(chain(size)), (value) => Filters.is(value)),
  ],
  [
    "lists whose items have keys",
    2_000,
    (size) => () => {
      const list: unknown[] = [];
      for (let id = 0; id < size; id++) mergeValues({ merge: { by: "id" } }, list, [{ id }]);
    },
  ],
];

const streamed: readonly (readonly [string, number, (size: number) => readonly string[]])[] = [
  [
    "one line in tiny chunks",
    20_000,
    (size) => [...`{"type":"new","text":"${"x".repeat(size)}"}\n`],
  ],
  [
    "one event of many lines",
    5_000,
    (size) => ["data: [\n", ...("data: 1,\n".repeat(size).match(/.*\n/g) ?? []), "data: 1]\n\n"],
  ],
  [
    "one event in tiny chunks",
    20_000,
    (size) => [...`data: {"type":"new","text":"${"x".repeat(size)}"}\n\n`],
  ],
  ["many events in one chunk", 5_000, (size) => ['data: {"type":"new"}\n\n'.repeat(size)]],
  ["blank lines in tiny chunks", 20_000, (size) => [..."\n".repeat(size), "{}\n"]],
  ["blanks in tiny chunks", 20_000, (size) => [..." ".repeat(size), "{}\n"]],
  ["comments", 5_000, (size) => Array.from({ length: size }, () => ": still here\n")],
];

describe("Four times as much data takes not many times as long:", () => {
  test.each(whole)("%s", async (_, size, prepare) => {
    await expectLinear(size, (count) => {
      const run = prepare(count);
      return async () => void run();
    });
  });

  test.each(streamed)("a stream of %s", async (_, size, chunksOf) => {
    await expectLinear(size, (count) => {
      const chunks = chunksOf(count);
      return async () => {
        let seen = 0;
        for await (const one of ServerEvent.stream(arrive(chunks), { onError: () => {} }))
          seen += one.size;
        return seen;
      };
    });
  });

  test("There are as many kinds of data as the documentation says.", () => {
    record("growth", { kinds: whole.length + streamed.length });
  });

  test("The measurement tells the square of a size from the size.", async () => {
    const squared = (size: number) => async () => {
      let sum = 0;
      for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) sum += a ^ b;
      return sum;
    };
    await expect(expectLinear(2_000, squared)).rejects.toThrow("times as long");
  });
});

/** In proportion it would be 4, and 16 if it were the square. The best of some tries counts: others may be using the machine. */
const most = 9;

async function expectLinear(
  size: number,
  prepare: (size: number) => () => Promise<unknown>,
): Promise<void> {
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5 && ratio > most; attempt++) {
    const few = await leastTime(prepare(size));
    ratio = Math.min(ratio, (await leastTime(prepare(4 * size))) / few);
  }
  if (ratio > most) throw new Error(`4 times as much takes ${ratio.toFixed(1)} times as long`);
}

/** Processor time in microseconds. */
async function leastTime(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 4; count++) {
    const { user } = process.cpuUsage();
    await run();
    times.push(process.cpuUsage().user - user);
  }
  // Times below this are too short to be compared.
  return Math.max(500, Math.min(...times));
}

function bind<T>(value: T, run: (value: T) => unknown): () => unknown {
  return () => run(value);
}

function each(model: UnknownServerEvent, pairs: readonly (readonly [string, number])[]): unknown {
  for (const [key, value] of pairs) model.set(key, value);
  return model;
}

function popAll(model: UnknownServerEvent, keys: readonly string[]): unknown {
  for (const key of keys) model.pop(key);
  return model;
}

async function* arrive(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

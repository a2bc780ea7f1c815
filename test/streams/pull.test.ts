import { Readable } from "node:stream";
import { expect, it, test } from "vitest";
import { readStream } from "../../generator/runtime/stream.js";
import { anything, gather } from "./pieces.js";

/** A web stream of chunks, and what was done to it. */
function watched(chunks: readonly string[]): { source: ReadableStream<Uint8Array>; log: string[] } {
  const log: string[] = [];
  const rest = chunks.values();
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = rest.next();
        log.push(done ? "end" : value);
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel() {
        log.push("cancelled");
      },
    },
    { highWaterMark: 0 },
  );
  return { source, log };
}

it("takes no more from the source than is asked for", async () => {
  const { source, log } = watched(["data: 1\n\ndata: 2\n\n", "data: 3\n", "\n", "data: 4\n\n"]);
  const stream = readStream(anything, source, { format: "sse" });
  expect(log).toEqual([]);
  await stream.next();
  await stream.next();
  expect(log).toHaveLength(1);
  expect(await stream.next()).toEqual({ done: false, value: 3 });
  expect(log).toHaveLength(3);
  await stream.return();
  expect(log.slice(3)).toEqual(["cancelled"]);
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

it("answers questions that are asked at once in their order", async () => {
  const { source } = watched(["data: 1\n\n", "data: 2\n\n"]);
  const stream = readStream(anything, source, { format: "sse" });
  const answers = await Promise.all([stream.next(), stream.next(), stream.next()]);
  expect(answers.map(({ value }) => value)).toEqual([1, 2, undefined]);
});

it("lets go of the source behind [DONE]", async () => {
  const { source, log } = watched(["data: 1\n\ndata: [DONE]\n\n", "data: 2\n\n"]);
  expect(await gather(readStream(anything, source))).toEqual([1]);
  expect(log.slice(1)).toEqual(["cancelled"]);
});

test("A source that breaks breaks the stream, behind the events that were complete.", async () => {
  async function* source(): AsyncGenerator<string> {
    yield "data: 1\n\ndata: 2\n";
    throw new Error("cable cut");
  }
  const stream = readStream(anything, source(), { format: "sse", onError: () => expect.fail() });
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  await expect(stream.next()).rejects.toThrow("cable cut");
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

test("Streams of Node can be read, and are destroyed when nobody wants more.", async () => {
  const source = Readable.from([Buffer.from('{"a":'), Buffer.from('1}\n{"a":2}\n')]);
  for await (const value of readStream(anything, source)) {
    expect(value).toEqual({ a: 1 });
    break;
  }
  expect(source.destroyed).toBe(true);
});

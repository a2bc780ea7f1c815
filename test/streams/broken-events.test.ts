import { ServerEvent, UnknownServerEvent } from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { readStream } from "../../generator/runtime/stream.js";
import { StreamError } from "../../generator/runtime/stream-error.js";
import { arriving, gather } from "./pieces.js";

const text =
  'data: {"type":"response.done","response":{}}\n\n' +
  'id: 7\ndata: {"type":\ndata: "warn\n\n' +
  "data: 12\n\n" +
  'data: {"type":"news"}\n\n';

describe("an event that cannot be read", () => {
  it("is given to onError with its place and text; the others are read", async () => {
    const errors: StreamError[] = [];
    const stream = readStream(ServerEvent, arriving([text]), {
      onError: (error) => errors.push(error),
    });
    const events = await gather(stream);
    expect(events.map(({ type }) => type)).toEqual(["response.done", "news"]);
    expect(events[1]).toBeInstanceOf(UnknownServerEvent);
    expect(errors.map(({ event }) => event)).toEqual([
      { number: 2, line: 4, id: "7", event: undefined, data: '{"type":\n"warn' },
      { number: 3, line: 7, id: "7", event: undefined, data: "12" },
    ]);
    expect(errors[0]?.message).toMatch(/^event 2, on line 4, cannot be read: ./);
    expect(errors[0]?.cause).toBeInstanceOf(SyntaxError);
    expect(errors[1]?.message).toContain("ServerEvent is made of an object, got number");
  });

  it("is thrown without onError, and the events behind it can still be asked for", async () => {
    const stream = readStream(ServerEvent, arriving([text]));
    const types: string[] = [];
    const places: (number | undefined)[] = [];
    const read = async (): Promise<void> => {
      for await (const event of stream) types.push(event.type);
    };
    const note = (error: unknown): void => {
      expect(error).toBeInstanceOf(StreamError);
      if (error instanceof StreamError) places.push(error.event?.line);
    };
    await read().catch(note);
    await read().catch(note);
    await read();
    expect(types).toEqual(["response.done", "news"]);
    expect(places).toEqual([4, 7]);
  });

  it("is known by number where there are no lines", async () => {
    const stream = readStream(ServerEvent, arriving(["{"]), { format: "messages" });
    await expect(gather(stream)).rejects.toThrow("event 1 cannot be read:");
  });

  it("ends the stream when onError throws, and the source is let go", async () => {
    let left = false;
    async function* source(): AsyncGenerator<string> {
      try {
        yield text;
        yield "data: {}\n\n";
      } finally {
        left = true;
      }
    }
    const stop = new Error("enough");
    const stream = readStream(ServerEvent, source(), {
      onError() {
        throw stop;
      },
    });
    await expect(gather(stream)).rejects.toBe(stop);
    expect(left).toBe(true);
    expect(await gather(stream)).toEqual([]);
  });
});

it("shows what the last event was made of", async () => {
  const stream = readStream(ServerEvent, arriving(['id: 1\nevent: e\ndata: {"type":"a"}\n\n']));
  expect(stream.message).toBeUndefined();
  await stream.next();
  const message = { number: 1, line: 3, id: "1", event: "e", data: '{"type":"a"}' };
  expect(stream.message).toEqual(message);
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(stream.message).toEqual(message);
});

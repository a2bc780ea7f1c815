import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { readStream } from "../../generator/runtime/stream.js";
import type { StreamSource } from "../../generator/runtime/stream-types.js";
import { anything, arriving, gather } from "./pieces.js";

const reason = new Error("changed my mind");

describe("aborting", () => {
  it.each([
    ["a web stream", silentWebStream],
    ["a stream of Node", silentNodeStream],
    ["an iterable", silentIterable],
  ])("ends a wait for %s, and lets go of it", async (_, open) => {
    const { source, released } = open();
    const abort = new AbortController();
    const stream = readStream(anything, source, { signal: abort.signal, format: "sse" });
    const waiting = stream.next();
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(released()).toBe(true);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it("before the first event reads nothing", async () => {
    const stream = readStream(anything, arriving(["data: 1\n\n"]), {
      signal: AbortSignal.abort(reason),
    });
    await expect(gather(stream)).rejects.toBe(reason);
  });

  it("between two events of one chunk hands out no second one", async () => {
    const abort = new AbortController();
    const stream = readStream(anything, arriving(["data: 1\n\ndata: 2\n\n"]), abort);
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    abort.abort(reason);
    await expect(stream.next()).rejects.toBe(reason);
  });

  it("ends a wait for a new source, which is let go when it comes", async () => {
    const { source, released } = silentWebStream();
    const abort = new AbortController();
    let arrive: (source: StreamSource) => void = () => {};
    const asked: (() => void)[] = [];
    const isAsked = new Promise<void>((resolve) => asked.push(resolve));
    const stream = readStream(anything, arriving(["data: 1\n\n"]), {
      signal: abort.signal,
      reconnect: () =>
        new Promise((resolve) => {
          arrive = resolve;
          for (const note of asked) note();
        }),
    });
    await stream.next();
    const waiting = stream.next();
    await isAsked;
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    arrive(source);
    await Promise.resolve().then(() => {});
    expect(released()).toBe(true);
  });

  it("is not listened for once the stream has ended", async () => {
    const abort = new AbortController();
    let listeners = 0;
    const signal = {
      aborted: false,
      reason: undefined,
      addEventListener: () => void listeners++,
      removeEventListener: () => void listeners--,
    };
    await gather(readStream(anything, arriving(["data: 1\n\n"]), { signal }));
    expect(listeners).toBe(0);
    abort.abort();
  });
});

/** A source that never sends anything. */
interface Silent {
  readonly source: StreamSource;
  /** Whether it was let go. */
  released(): boolean;
}

function silentWebStream(): Silent {
  let cancelled = false;
  const source = new ReadableStream<Uint8Array>({
    cancel() {
      cancelled = true;
    },
  });
  return { source, released: () => cancelled };
}

function silentNodeStream(): Silent {
  const source = new PassThrough();
  return { source, released: () => source.destroyed };
}

function silentIterable(): Silent {
  let returned = false;
  const source: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => {}),
      return() {
        returned = true;
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
  return { source, released: () => returned };
}

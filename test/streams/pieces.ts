import fc from "fast-check";
import type { EventReader } from "../../generator/runtime/stream.js";
import { openMessages } from "../../generator/runtime/stream-messages.js";
import type { StreamOptions } from "../../generator/runtime/stream-options.js";
import type { Chunk, StreamMessage, StreamSource } from "../../generator/runtime/stream-types.js";

/** Reads events as the JSON they are. */
export const anything: EventReader<unknown> = { fromText: (text) => JSON.parse(text) };

/** The bytes of a text, cut before the given places. */
export function cutBytes(text: string, places: readonly number[]): readonly Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const cuts = [...new Set(places)].filter((place) => place > 0 && place < bytes.length);
  const starts = [0, ...cuts.sort((a, b) => a - b)];
  return starts.map((start, index) => bytes.slice(start, starts[index + 1]));
}

/** The bytes of a text, one a piece. */
export function singleBytes(text: string): readonly Uint8Array[] {
  return [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));
}

/** Places at which to cut. */
export const cuts: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(200), { maxLength: 30 });

/** Chunks that come one at a time. */
export async function* arriving(chunks: Iterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
}

/** All that can be iterated. */
export async function gather<T>(values: AsyncIterable<T>): Promise<T[]> {
  const gathered: T[] = [];
  for await (const value of values) gathered.push(value);
  return gathered;
}

/** The messages of a source, before they are decoded. */
export async function messagesOf(
  source: StreamSource,
  options: StreamOptions = {},
): Promise<StreamMessage[]> {
  const messages = openMessages(source, options);
  const gathered: StreamMessage[] = [];
  for (;;) {
    const message = await messages.next();
    if (message === undefined) return gathered;
    gathered.push(message);
  }
}

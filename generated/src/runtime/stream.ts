import { StreamError } from "./stream-error.js";
import { type Messages, openMessages } from "./stream-messages.js";
import type { StreamOptions } from "./stream-options.js";
import type { StreamMessage, StreamSource } from "./stream-types.js";

/** The events of a stream, for `for await`. Leaving the loop lets go of the source. */
export interface EventStream<T> extends AsyncIterableIterator<T> {
  /** What the last event was made of, a broken one too: its text, number, and fields of Server-Sent Events. */
  readonly message: StreamMessage | undefined;
  return(): Promise<IteratorResult<T, undefined>>;
}

/** What events are read with: a class, or the const of a union or of another type. */
export interface EventReader<T> {
  fromText(text: string): T;
}

/**
 * Reads the events of a source one at a time, and takes no more from it than is asked for. An event that cannot be read is given
 * to `onError`; without one it is thrown, and whoever asks again, as a second `for await` does, gets the events behind it.
 */
export function readStream<T>(
  type: EventReader<T>,
  source: StreamSource,
  options: StreamOptions = {},
): EventStream<T> {
  const messages = openMessages(source, options);
  let last: StreamMessage | undefined;
  return {
    get message() {
      return last;
    },
    async next() {
      for (;;) {
        const message = await messages.next();
        if (message === undefined) return { done: true, value: undefined };
        last = message;
        try {
          return { done: false, value: type.fromText(message.data) };
        } catch (cause) {
          const error = new StreamError(reasonOf(cause), { event: message, cause });
          if (options.onError === undefined) throw error;
          await report(error, options.onError, messages);
        }
      }
    },
    async return() {
      await messages.close();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Whoever throws from `onError` wants no more. */
async function report(
  error: StreamError,
  onError: (error: StreamError) => void,
  messages: Messages,
): Promise<void> {
  try {
    onError(error);
  } catch (refusal) {
    await messages.close();
    throw refusal;
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

import type { StreamError } from "./stream-error.js";
import type { StreamFormat, StreamSignal, StreamSource } from "./stream-types.js";

/** How to read a stream. */
export interface StreamOptions {
  /** By default what the content type of a response says, `messages` for a WebSocket, else what the text begins like. */
  readonly format?: StreamFormat;
  /** Ends reading with the signal's reason, and lets go of the source. */
  readonly signal?: StreamSignal;
  /** Told of an event that cannot be read; the stream then goes on. Without it, the error is thrown. */
  readonly onError?: (error: StreamError) => void;
  /**
   * Asked for a new source when one ends before `[DONE]` or breaks; undefined for none. Waiting is up to it. It gets the last
   * event's id, how many milliseconds the server asks to wait, and why the source broke, if it did.
   */
  readonly reconnect?: (
    lastEventId: string | undefined,
    retryMs: number | undefined,
    reason: unknown,
  ) => Promise<StreamSource | undefined>;
  /** How long the text of one event may be, in UTF-16 units. Default: 64 Mi. */
  readonly maxLength?: number;
  /** How many messages of a WebSocket, which cannot be told to wait, may be unread. Default: 10,000. */
  readonly maxUnread?: number;
}

/** The default of `maxLength`. */
export const defaultMaxLength: number = 64 * 1024 * 1024;

/** The default of `maxUnread`. */
export const defaultMaxUnread: number = 10_000;

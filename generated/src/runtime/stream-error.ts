import type { StreamMessage } from "./stream-types.js";

/** Thrown when a stream, or one event in it, cannot be read. */
export class StreamError extends Error {
  override readonly name: string = "StreamError";
  /** The event that is broken, with its number, line and text; undefined when the stream itself is. */
  readonly event: StreamMessage | undefined;

  constructor(reason: string, { event, cause }: StreamErrorDetails = {}) {
    super(event === undefined ? reason : `${describePlace(event)} cannot be read: ${reason}`, {
      cause,
    });
    this.event = event;
  }
}

/** What a `StreamError` knows beside the reason. */
export interface StreamErrorDetails {
  readonly event?: StreamMessage;
  readonly cause?: unknown;
}

function describePlace({ number, line }: StreamMessage): string {
  return line === undefined ? `event ${number}` : `event ${number}, on line ${line},`;
}

import type { StreamMessage } from "./stream-types.js";

/** Turns the chunks of one connection into messages. */
export interface StreamParser<Piece> {
  /** The messages that are complete with this piece. */
  take(piece: Piece): readonly StreamMessage[];
  /** What is complete now that nothing follows. */
  end(): readonly StreamMessage[];
}

/** How far a stream has got. It outlives a connection. */
export interface Progress {
  /** How many messages there were. */
  count: number;
  /** The last `id` field. */
  id: string | undefined;
  /** The last `retry` field, in milliseconds. */
  retry: number | undefined;
}

/** A message that is the next one. */
export function nextMessage(
  progress: Progress,
  data: string,
  line: number | undefined,
  event?: string,
): StreamMessage {
  progress.count += 1;
  return { data, number: progress.count, line, event, id: progress.id };
}

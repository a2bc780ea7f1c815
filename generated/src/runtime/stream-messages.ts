import { parserOf } from "./stream-format.js";
import { defaultMaxLength, defaultMaxUnread, type StreamOptions } from "./stream-options.js";
import type { Progress } from "./stream-parser.js";
import { type Connection, openSource } from "./stream-source.js";
import type { StreamMessage, StreamSource } from "./stream-types.js";

/** The messages of a stream, over all of its connections. */
export interface Messages {
  /** The next message; undefined at the end. */
  next(): Promise<StreamMessage | undefined>;
  /** Ends the stream and lets go of the source. */
  close(): Promise<void>;
}

/** Opens a stream. Its first source is opened at once, so that no message of a socket is missed. */
export function openMessages(source: StreamSource, options: StreamOptions): Messages {
  const { signal } = options;
  const first = open(source, options);
  const link: Link = {
    isOpen: true,
    stop: first.close,
    close() {
      link.isOpen = false;
      signal?.removeEventListener("abort", link.close);
      link.stop();
    },
  };
  if (signal?.aborted === true) link.close();
  else signal?.addEventListener("abort", link.close);

  const messages = readAll(first, link, options);
  return {
    next: async () => (await messages.next()).value,
    async close() {
      link.close();
      await messages.return(undefined);
    },
  };
}

/** A stream as those see it who may end it while something is pending. */
interface Link {
  isOpen: boolean;
  /** Ends what is pending. */
  stop: () => void;
  readonly close: () => void;
}

async function* readAll(
  first: Connection,
  link: Link,
  options: StreamOptions,
): AsyncGenerator<StreamMessage, undefined> {
  const progress: Progress = { count: 0, id: undefined, retry: undefined };
  let connection: Connection | undefined = first;
  try {
    while (connection !== undefined) {
      const ending: Ending = yield* readConnection(connection, link, progress, options);
      connection.close();
      throwIfAborted(options);
      if (!link.isOpen || ending.isLast) return;
      connection = await reconnect(ending, link, progress, options);
      throwIfAborted(options);
      if (connection === undefined && ending.isBroken) throw ending.reason;
    }
  } finally {
    link.close();
  }
}

function throwIfAborted({ signal }: StreamOptions): void {
  if (signal?.aborted === true) throw signal.reason;
}

/** How a connection came to its end. */
interface Ending {
  /** The server said that nothing follows. */
  readonly isLast: boolean;
  readonly isBroken: boolean;
  readonly reason: unknown;
}

async function* readConnection(
  connection: Connection,
  link: Link,
  progress: Progress,
  { format, maxLength = defaultMaxLength }: StreamOptions,
): AsyncGenerator<StreamMessage, Ending> {
  const parser = parserOf(format ?? connection.format, progress, maxLength);
  try {
    for (;;) {
      const chunk = await connection.read();
      for (const message of chunk === undefined ? parser.end() : parser.take(chunk)) {
        if (!link.isOpen) break;
        if (message.data.trim() === lastMessage) {
          return { isLast: true, isBroken: false, reason: undefined };
        }
        yield message;
      }
      if (chunk === undefined || !link.isOpen) {
        return { isLast: false, isBroken: false, reason: undefined };
      }
    }
  } catch (reason) {
    return { isLast: false, isBroken: true, reason };
  }
}

/** Not JSON: many services send it after their last event. */
const lastMessage = "[DONE]";

/** The next connection; undefined when there is none, or when the stream is closed before it is there. */
async function reconnect(
  { reason }: Ending,
  link: Link,
  { id, retry }: Progress,
  options: StreamOptions,
): Promise<Connection | undefined> {
  const asked = options.reconnect?.(id, retry, reason);
  if (asked === undefined) return undefined;
  const source = await new Promise<StreamSource | undefined>((resolve, reject) => {
    link.stop = () => resolve(undefined);
    asked.then(resolve, reject);
  });
  if (!link.isOpen) {
    // The source may still come; nobody will read it.
    void asked.then(
      (late) => late && open(late, options).close(),
      () => {},
    );
    return undefined;
  }
  if (source === undefined) return undefined;
  const connection = open(source, options);
  link.stop = connection.close;
  return connection;
}

function open(source: StreamSource, { maxUnread = defaultMaxUnread }: StreamOptions): Connection {
  return openSource(source, maxUnread);
}

import { StreamError } from "./stream-error.js";
import { formatOf } from "./stream-format.js";
import { openSocket } from "./stream-socket.js";
import type {
  Chunk,
  ReadableSource,
  ResponseSource,
  StreamFormat,
  StreamSource,
} from "./stream-types.js";

/** A source that is being read. Nothing is taken from it before it is asked for, where the source can wait. */
export interface Connection {
  /** What the source says about its format. */
  readonly format: StreamFormat | undefined;
  /** The next chunk; undefined at the end. Rejects when the source breaks. */
  read(): Promise<Chunk | undefined>;
  /** Lets go of the source. A pending `read` comes to its end. */
  close(): void;
}

/** Opens a source. A socket is listened to from now on. */
export function openSource(source: StreamSource, maxUnread: number): Connection {
  if ("getReader" in source) return openReadable(source);
  if (Symbol.asyncIterator in source) return openIterable(source);
  if ("addEventListener" in source) return openSocket(source, maxUnread);
  if ("body" in source) return openResponse(source, maxUnread);
  throw new StreamError("no stream, async iterable, response or WebSocket");
}

function openReadable(source: ReadableSource): Connection {
  const reader = source.getReader();
  return {
    format: undefined,
    async read() {
      const { done, value } = await reader.read();
      return done ? undefined : (value ?? "");
    },
    close: () => void reader.cancel().catch(ignore),
  };
}

function openIterable(source: AsyncIterable<Chunk>): Connection {
  const iterator = source[Symbol.asyncIterator]();
  let stop = ignore;
  let isOpen = true;
  return {
    format: undefined,
    read: () =>
      new Promise((resolve, reject) => {
        stop = () => resolve(undefined);
        if (!isOpen) return stop();
        iterator
          .next()
          .then(({ done, value }) => resolve(done === true ? undefined : value))
          .catch(reject);
      }),
    close() {
      isOpen = false;
      stop();
      // Streams of Node listen to `return` only between two chunks.
      if ("destroy" in source && typeof source.destroy === "function") source.destroy();
      iterator.return?.().catch(ignore);
    },
  };
}

function openResponse(
  { body, headers, ok, status }: ResponseSource,
  maxUnread: number,
): Connection {
  const connection = openSource(body ?? nothing(), maxUnread);
  if (ok === false) {
    connection.close();
    throw new StreamError(`the server answered with status ${status}`);
  }
  return { ...connection, format: formatOf(headers?.get("content-type")) };
}

async function* nothing(): AsyncGenerator<Chunk> {}

function ignore(): void {}

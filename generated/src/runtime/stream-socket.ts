import { StreamError } from "./stream-error.js";
import type { Connection } from "./stream-source.js";
import type { Chunk, SocketEvent, SocketSource } from "./stream-types.js";

/**
 * Listens to a socket. It cannot be told to wait, so what is unread is kept, up to a limit; beyond it, what was kept is still
 * handed out and then an error thrown. Closing stops listening and leaves the socket open: somebody may want to send.
 */
export function openSocket(socket: SocketSource, maxUnread: number): Connection {
  const unread: unknown[] = [];
  let ending: { readonly error?: StreamError } | undefined;
  let wake = (): void => {};

  const finish = (error?: StreamError): void => {
    ending ??= error === undefined ? {} : { error };
    socket.removeEventListener("message", onMessage);
    socket.removeEventListener("close", onClose);
    socket.removeEventListener("error", onError);
    wake();
  };
  const onMessage = ({ data }: SocketEvent): void => {
    unread.push(data);
    if (unread.length > maxUnread) finish(tooSlow(maxUnread));
    else wake();
  };
  const onClose = (event: SocketEvent): void => finish(closingError(event));
  const onError = ({ error, message }: SocketEvent): void =>
    finish(new StreamError(`the socket failed: ${message || "no reason given"}`, { cause: error }));

  socket.addEventListener("message", onMessage);
  socket.addEventListener("close", onClose);
  socket.addEventListener("error", onError);
  if (socket.readyState === closed) finish();

  return {
    format: "messages",
    async read() {
      while (unread.length === 0) {
        if (ending?.error !== undefined) throw ending.error;
        if (ending !== undefined) return undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return toChunk(unread.shift());
    },
    close: () => finish(),
  };
}

/** `WebSocket.CLOSED`. */
const closed = 3;

function tooSlow(maxUnread: number): StreamError {
  return new StreamError(`more than ${maxUnread} messages of the socket are unread (maxUnread)`);
}

/** Normal closure, and closure without a code (RFC 6455, section 7.4.1), are how a stream ends; all others break it. */
function closingError({ code = 1000, reason = "" }: SocketEvent): StreamError | undefined {
  if (code === 1000 || code === 1005) return undefined;
  return new StreamError(`the socket closed with code ${code}${reason && `: ${reason}`}`);
}

async function toChunk(data: unknown): Promise<Chunk> {
  if (typeof data === "string") return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) {
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  }
  // A `Blob`, which browsers give for binary messages unless told otherwise.
  if (isBlob(data)) return new Uint8Array(await data.arrayBuffer());
  throw new StreamError("a message of the socket is neither text nor bytes");
}

function isBlob(data: unknown): data is { arrayBuffer(): Promise<ArrayBuffer> } {
  return typeof data === "object" && data !== null && "arrayBuffer" in data;
}

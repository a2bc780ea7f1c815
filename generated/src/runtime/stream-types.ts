/** Bytes or text as they arrive. An event may be cut anywhere, a character of several bytes too. */
export type Chunk = Uint8Array | string;

/**
 * What events can be read from: a `ReadableStream`, anything that is iterated with `for await` (streams of Node are), the
 * `Response` of a `fetch`, or a `WebSocket`.
 */
export type StreamSource = ReadableSource | AsyncIterable<Chunk> | ResponseSource | SocketSource;

// The types below say no more than is used, so that they fit the classes of every platform and need none of them.

/** A web stream. */
export interface ReadableSource {
  getReader(): ReadableReader;
}

/** The reader of a web stream. */
export interface ReadableReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Chunk | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** What `fetch` answers. */
export interface ResponseSource {
  readonly body: ReadableSource | AsyncIterable<Chunk> | null;
  readonly headers?: { get(name: string): string | null };
  readonly ok?: boolean;
  readonly status?: number;
}

/** A WebSocket, of the platform or of a package. */
export interface SocketSource {
  readonly readyState?: number;
  addEventListener(type: SocketEventName, listener: (event: SocketEvent) => void): void;
  removeEventListener(type: SocketEventName, listener: (event: SocketEvent) => void): void;
}

/** What a socket tells that is of interest here. */
export type SocketEventName = "message" | "close" | "error";

/** What a socket tells about a message, its end or a failure. */
export interface SocketEvent {
  readonly data?: unknown;
  readonly code?: number;
  readonly reason?: string;
  readonly message?: string;
  readonly error?: unknown;
}

/** The signal of an `AbortController`. */
export interface StreamSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * How events are told apart. `sse`: Server-Sent Events. `ndjson`: one JSON text a line. `messages`: one JSON text a chunk, as
 * from a WebSocket.
 */
export type StreamFormat = "sse" | "ndjson" | "messages";

/** One event before it is decoded. */
export interface StreamMessage {
  /** The JSON text. */
  readonly data: string;
  /** Counted from 1, over all connections. */
  readonly number: number;
  /** The line on which the data begins, counted from 1 on each connection. Unknown for `messages`. */
  readonly line: number | undefined;
  /** The `event` field of a Server-Sent Event. */
  readonly event: string | undefined;
  /** The last `id` field so far: what to reconnect with to go on behind this event. */
  readonly id: string | undefined;
}

import { once } from "node:events";
import { ServerEvent } from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { readStream } from "../../generator/runtime/stream.js";
import { readLines } from "../voicelive/lines.js";
import { anything, gather } from "./pieces.js";

const lines = readLines("transcript.ndjson");

describe("the messages of a WebSocket", () => {
  it.each(["nodebuffer", "arraybuffer", "blob"] as const)(
    "are read as text and as binary frames (%s)",
    async (binaryType) => {
      await withSockets(async (client, peer) => {
        // The types of the package do not know `blob` yet.
        Reflect.set(client, "binaryType", binaryType);
        const stream = readStream(ServerEvent, client);
        lines.forEach((line, index) => {
          peer.send(index % 2 === 0 ? line : Buffer.from(line));
        });
        peer.close();
        const events = await gather(stream);
        expect(events.map((event) => JSON.stringify(event))).toEqual(lines);
      });
    },
  );

  it("are kept from the moment the stream is opened", async () => {
    await withSockets(async (client, peer) => {
      const stream = readStream(anything, client);
      const arrived = once(client, "message");
      peer.send("1");
      await arrived;
      expect(await stream.next()).toEqual({ done: false, value: 1 });
    });
  });

  it("may be broken; the others are read", async () => {
    await withSockets(async (client, peer) => {
      const numbers: unknown[] = [];
      const stream = readStream(anything, client, {
        onError: ({ event }) => numbers.push(event?.number, event?.line),
      });
      for (const text of ["1", "{", "3"]) peer.send(text);
      peer.close();
      expect(await gather(stream)).toEqual([1, 3]);
      expect(numbers).toEqual([2, undefined]);
    });
  });

  it("that nobody reads are kept up to a limit, and then the stream fails", async () => {
    await withSockets(async (client, peer) => {
      const stream = readStream(anything, client, { maxUnread: 3 });
      for (let number = 1; number <= 6; number++) peer.send(String(number));
      const closed = once(client, "close");
      peer.close();
      await closed;
      const read: unknown[] = [];
      const reading = (async () => {
        for await (const value of stream) read.push(value);
      })();
      await expect(reading).rejects.toThrow(
        "more than 3 messages of the socket are unread (maxUnread)",
      );
      expect(read).toEqual([1, 2, 3, 4]);
    });
  });

  it("can be left without closing the socket, and taken up again", async () => {
    await withSockets(async (client, peer) => {
      peer.send("1");
      for await (const value of readStream(anything, client)) {
        expect(value).toBe(1);
        break;
      }
      expect(client.readyState).toBe(WebSocket.OPEN);
      const stream = readStream(anything, client);
      peer.send("2");
      peer.close();
      expect(await gather(stream)).toEqual([2]);
    });
  });
});

describe("a socket", () => {
  it("that was closed for a reason breaks the stream", async () => {
    await withSockets(async (client, peer) => {
      const stream = readStream(anything, client);
      peer.send("1");
      peer.close(1011, "out of memory");
      expect(await stream.next()).toEqual({ done: false, value: 1 });
      await expect(stream.next()).rejects.toThrow(
        "the socket closed with code 1011: out of memory",
      );
    });
  });

  it("whose connection is cut breaks the stream", async () => {
    await withSockets(async (client, peer) => {
      const stream = readStream(anything, client);
      peer.terminate();
      await expect(stream.next()).rejects.toThrow("the socket closed with code 1006");
    });
  });

  it("that cannot connect says why", async () => {
    const url = await withServerSocket(async (url) => url);
    await expect(gather(readStream(anything, new WebSocket(url)))).rejects.toThrow(/ECONNREFUSED/);
  });

  it("that is closed already holds nothing", async () => {
    await withSockets(async (client, peer) => {
      const closed = once(client, "close");
      peer.close();
      await closed;
      expect(await gather(readStream(anything, client))).toEqual([]);
    });
  });

  it("is replaced when it breaks", async () => {
    await withServerSocket(async (url, accepted) => {
      const first = readStream(anything, new WebSocket(url), {
        reconnect: async (id, retry, reason) => {
          expect([id, retry]).toEqual([undefined, undefined]);
          expect(reason).toMatchObject({ message: "the socket closed with code 1012" });
          return (async function* () {
            yield "2";
          })();
        },
        format: "messages",
      });
      const peer = await accepted;
      peer.send("1");
      peer.close(1012);
      expect([await first.next(), await first.next()].map(({ value }) => value)).toEqual([1, 2]);
      await first.return();
    });
  });
});

/** Runs `work` with both ends of an open connection. */
async function withSockets(
  work: (client: WebSocket, peer: WebSocket) => Promise<void>,
): Promise<void> {
  await withServerSocket(async (url, accepted) => {
    const client = new WebSocket(url);
    await once(client, "open");
    await work(client, await accepted);
    client.terminate();
  });
}

/** Runs `work` with the address of a server on the loopback interface, and the first socket it accepts. */
async function withServerSocket<T>(
  work: (url: string, accepted: Promise<WebSocket>) => Promise<T>,
): Promise<T> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const accepted = new Promise<WebSocket>((resolve) => server.once("connection", resolve));
  try {
    return await work(`ws://127.0.0.1:${address.port}`, accepted);
  } finally {
    for (const socket of server.clients) socket.terminate();
    server.close();
  }
}

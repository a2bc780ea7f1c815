import { once } from "node:events";
import { get } from "node:http";
import { ServerEvent } from "ai-wire-models/voicelive";
import { describe, expect, it, test } from "vitest";
import { readStream } from "../../generator/runtime/stream.js";
import { readLines } from "../voicelive/lines.js";
import { cutBytes, gather, singleBytes } from "./pieces.js";
import { send, withServer } from "./serve.js";

const lines = readLines("transcript.ndjson").slice(0, 60);

/** How servers may send the same events. */
const bodies: readonly (readonly [string, string, string])[] = [
  ["events that end in LF", "text/event-stream", asEvents("\n")],
  ["events that end in CRLF", "text/event-stream", asEvents("\r\n")],
  ["events that end in CR", "text/event-stream", asEvents("\r")],
  ["lines of JSON", "application/x-ndjson", lines.join("\n")],
];

function asEvents(end: string): string {
  return lines.map((line, index) => `id: ${index}${end}data: ${line}${end}${end}`).join("");
}

describe.each(bodies)("%s", (_, type, body) => {
  it.each([
    ["in one piece", () => cutBytes(body, [])],
    [
      "cut at every seventh byte",
      () =>
        cutBytes(
          body,
          [...Array(body.length).keys()].map((n) => n * 7),
        ),
    ],
    ["cut between CR and LF and within characters", () => cutBytes(body, cruelPlaces(body))],
  ])("arrive %s", async (_, pieces) => {
    await withServer(
      async (response) => {
        response.writeHead(200, { "content-type": type });
        for (const piece of pieces()) response.write(piece);
        response.end();
      },
      async (url) => {
        const events = await gather(readStream(ServerEvent, await fetch(url)));
        expect(events.map((event) => JSON.stringify(event))).toEqual(lines);
      },
    );
  });
});

/** Behind every CR, and before every byte that continues a character. */
function cruelPlaces(body: string): readonly number[] {
  const bytes = [...new TextEncoder().encode(body)];
  return bytes.flatMap((byte, place) =>
    bytes[place - 1] === 13 || byte >> 6 === 2 ? [place] : [],
  );
}

test("A byte a packet is enough to read an event before the next byte is sent.", async () => {
  const sent: string[] = [];
  await withServer(
    async (response) => {
      for (const text of ['data: {"type":"größe 🛟"}\r\n\r\n', 'data: {"type":"b"}\n\n']) {
        for (const byte of singleBytes(text)) await send(response, byte);
        sent.push(text);
        await once(response.socket ?? response, "go");
      }
      response.end();
    },
    async (url) => {
      const request = get(url);
      const [response] = await once(request, "response");
      const stream = readStream(ServerEvent, response);
      expect(await stream.next()).toMatchObject({ value: { type: "größe 🛟" } });
      await stream.return();
      expect(response.destroyed).toBe(true);
    },
  );
  expect(sent).toHaveLength(1);
});

test("A server that is read slowly has to wait.", async () => {
  const size = 512 * 1024;
  const total = 96;
  let produced = 0;
  let ahead = 0;
  await withServer(
    async (response) => {
      const event = `data: {"type":"big","filler":"${"x".repeat(size)}"}\n\n`;
      for (produced = 0; produced < total; produced++) {
        if (!response.write(event)) await once(response, "drain");
      }
      response.end();
    },
    async (url) => {
      let consumed = 0;
      for await (const event of readStream(ServerEvent, await fetch(url))) {
        expect(event.type).toBe("big");
        consumed += 1;
        for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
        ahead = Math.max(ahead, produced - consumed);
      }
      expect(consumed).toBe(total);
    },
  );
  // What systems keep in the buffers of two sockets, generously.
  expect(ahead * size).toBeLessThan(20 * 1024 * 1024);
});

test("Leaving the loop closes the connection.", async () => {
  let closed: Promise<unknown> = Promise.reject(new Error("nobody asked"));
  closed.catch(() => {});
  await withServer(
    (response) => {
      closed = once(response, "close");
      response.write('data: {"type":"a"}\n\n');
    },
    async (url) => {
      for await (const event of readStream(ServerEvent, await fetch(url))) {
        expect(event.type).toBe("a");
        break;
      }
      await closed;
    },
  );
});

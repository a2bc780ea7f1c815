import { ServerEvent } from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { readStream } from "../../generator/runtime/stream.js";
import { anything, arriving, gather } from "./pieces.js";
import { send, withServer } from "./serve.js";

describe("when a source ends or breaks before [DONE]", () => {
  it("goes on behind the last event on a new connection, each event once", async () => {
    const asked: unknown[] = [];
    await withServer(
      async (response, request) => {
        const begin = Number(request.headers["last-event-id"] ?? 0) + 1;
        response.writeHead(200, { "content-type": "text/event-stream" });
        await send(response, "retry: 20\n\n");
        for (let id = begin; id <= 9; id++) {
          await send(response, `id: ${id}\ndata: {"type":"event ${id}"}\n\n`);
          if (id % 4 !== 0) continue;
          await send(response, `id: ${id + 1}\ndata: {"type":"cut`);
          // Once the connection breaks, once it ends.
          if (id === 4) response.destroy();
          else response.end();
          return;
        }
        response.end("data: [DONE]\n\n");
      },
      async (url) => {
        const stream = readStream(ServerEvent, await fetch(url), {
          reconnect(lastEventId = "", retryMs, reason) {
            asked.push([lastEventId, retryMs, reason instanceof Error]);
            return fetch(url, { headers: { "last-event-id": lastEventId } });
          },
        });
        const types = (await gather(stream)).map(({ type }) => type);
        expect(types).toEqual([...Array(9).keys()].map((index) => `event ${index + 1}`));
        expect(stream.message?.number).toBe(9);
      },
    );
    expect(asked).toEqual([
      ["4", 20, true],
      ["8", 20, false],
    ]);
  });

  it("ends as the source did where there is no new one", async () => {
    const none = { reconnect: async () => undefined };
    expect(await gather(readStream(anything, arriving(["data: 1\n\n"]), none))).toEqual([1]);
    const cut = new Error("cut");
    await expect(gather(readStream(anything, broken(cut), none))).rejects.toBe(cut);
  });

  it("fails as the new connection does", async () => {
    const refused = new Error("refused");
    const stream = readStream(anything, arriving([]), { reconnect: () => Promise.reject(refused) });
    await expect(gather(stream)).rejects.toBe(refused);
    expect(await gather(stream)).toEqual([]);
  });

  it("does not ask for one when the loop was left", async () => {
    const stream = readStream(anything, arriving(["data: 1\n\n"]), {
      reconnect: () => expect.fail("nobody wants more"),
    });
    for await (const value of stream) {
      expect(value).toBe(1);
      break;
    }
  });

  it("counts lines anew, and events on", async () => {
    const stream = readStream(anything, arriving(["data: 1\n\n"]), {
      reconnect: async (id) => (id === "a" ? undefined : arriving(["id: a\ndata: 2\n\n"])),
    });
    await gather(stream);
    expect(stream.message).toMatchObject({ number: 2, line: 2 });
  });
});

async function* broken(error: Error): AsyncGenerator<string> {
  yield "data: 1\n\n";
  throw error;
}

// @ts-check
import { readFileSync } from "node:fs";
import { ClientEvent } from "ai-wire-models/voicelive";
import { WebSocketServer } from "ws";

/**
 * Plays a recorded session to whoever connects: the first event at once, the rest when a response is asked for.
 * Then it hangs up and stops.
 * @param {URL} recording One server event a line.
 * @returns {Promise<{ readonly url: string, readonly requests: readonly ClientEvent[] }>}
 */
export async function serveRecording(recording) {
  const [opening = "", ...rest] = readFileSync(recording, "utf8").trimEnd().split("\n");
  /** @type {ClientEvent[]} */
  const requests = [];
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });

  server.on("connection", (socket) => {
    socket.send(opening);
    socket.on("message", (data) => {
      const request = ClientEvent.fromText(String(data));
      requests.push(request);
      if (request.type !== "response.create") return;
      for (const line of rest) socket.send(line);
      socket.close();
      server.close();
    });
  });

  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `ws://127.0.0.1:${address.port}`, requests };
}

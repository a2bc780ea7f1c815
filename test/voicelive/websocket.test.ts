import { once } from "node:events";
import { KnownServerEventType } from "@azure/ai-voicelive/models";
import { ClientEvent, ServerEvent, UnknownClientEvent } from "ai-wire-models/voicelive";
import { beforeAll, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import type { JsonObject } from "../../generator/source/json.js";
import { parseLines, readLines } from "./lines.js";
import { readEverything } from "./read-everything.js";
import { readSession } from "./read-session.js";

const serverLines = readLines("transcript.ndjson");
const clientLines = readLines("transcript.client.ndjson");
const serverEvents = parseLines(serverLines);

describe("a session over a real WebSocket", () => {
  let toClient: string[] = [];
  let toServer: string[] = [];

  beforeAll(async () => {
    ({ toClient, toServer } = await exchange(serverLines, clientLines));
  });

  it("brings every recorded line across", () => {
    expect(toClient).toEqual(serverLines);
    expect(toServer).toEqual(clientLines);
  });

  it("makes one class of each known tag, and the fallback of the others", () => {
    const known = new Set<unknown>(Object.values(KnownServerEventType));
    const classes = new Map<unknown, Map<string, number>>();
    for (const line of toClient) {
      const event = ServerEvent.fromText(line);
      const counts = classes.get(event.type) ?? new Map<string, number>();
      counts.set(event.constructor.name, (counts.get(event.constructor.name) ?? 0) + 1);
      classes.set(event.type, counts);
    }

    const names = new Set<string>();
    for (const [tag, counts] of classes) {
      const expected = serverEvents.filter((event) => event.type === tag).length;
      expect([...counts.values()], `all of ${tag} in one class`).toEqual([expected]);
      for (const name of counts.keys()) {
        expect(name === "UnknownServerEvent", `${tag} is ${name}`).toBe(!known.has(tag));
        names.add(name);
      }
    }
    const knownTags = [...classes.keys()].filter((tag) => known.has(tag));
    expect(names.size).toBe(knownTags.length + 1);
    expect(classes.size - knownTags.length).toBe(3);
  });

  it("is read through typed attributes", () => {
    const summary = readSession(toClient.map((line) => ServerEvent.fromText(line)));
    expect(summary).toEqual({
      text: texts("response.text.delta", "delta").join(""),
      transcript: texts("response.audio_transcript.delta", "delta").join(""),
      heard: texts("conversation.item.input_audio_transcription.delta", "delta").join(""),
      functionArguments: '{"from":"Norddeich","to":"Norderney","after":"18:00","größe":2}',
      audioBytes: texts("response.audio.delta", "delta")
        .map((text) => Buffer.from(text, "base64").length)
        .reduce((sum, length) => sum + length),
      visemes: values("response.animation_viseme.delta", "viseme_id"),
      frames: 2 * ofType("response.animation_blendshapes.delta").length,
      words: texts("response.audio_timestamp.delta", "text"),
      speechMs: [
        [1240, 4030],
        [14200, 16370],
        [41000, 43480],
        [73400, 73400],
      ],
      items: [
        "message",
        "function_call_output",
        "message",
        "mcp_list_tools",
        "mcp_approval_request",
        "image_generation_call",
        "message",
        "message",
      ],
      finished: [
        "completed",
        "completed",
        "paused",
        "completed",
        "completed",
        "failed",
        "cancelled",
        "completed",
      ],
      tokens: summary.tokens,
      complaints: [
        "Keys from another world.",
        "Audio arrives late.",
        "No item is called “item_never_was”.",
      ],
      expires: [new Date("2026-11-18T11:06:40Z"), new Date("2026-11-18T11:06:40Z")],
      unknown: ["rate_limits.updated", "response.scent.delta", "session.hibernated"],
    });
    expect(summary.tokens).toBeGreaterThan(0);
  });

  it("is written back byte for byte, also after everything was read", () => {
    for (const line of toClient) {
      const event = ServerEvent.fromText(line);
      expect(JSON.stringify(event)).toBe(line);
      expect(readEverything(event)).toBeGreaterThan(1);
      expect(JSON.stringify(event)).toBe(line);
      expect(JSON.stringify(ServerEvent.fromJSON(JSON.parse(line)))).toBe(line);
    }
  });

  it("carries the client's events the same way", () => {
    for (const line of toServer) {
      const event = ClientEvent.fromText(line);
      expect(event).not.toBeInstanceOf(UnknownClientEvent);
      readEverything(event);
      expect(JSON.stringify(event)).toBe(line);
    }
  });
});

/** Sends both directions at once through one connection on the loopback interface; gives what arrived. */
async function exchange(
  fromServer: readonly string[],
  fromClient: readonly string[],
): Promise<{ toClient: string[]; toServer: string[] }> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");

  const client = new WebSocket(`ws://127.0.0.1:${address.port}`);
  const accepted = new Promise<WebSocket>((resolve) => server.once("connection", resolve));
  const opened = once(client, "open");
  const toClient = receive(client, fromServer.length);
  const peer = await accepted;
  const toServer = receive(peer, fromClient.length);
  await opened;
  for (const line of fromServer) peer.send(line);
  for (const line of fromClient) client.send(line);

  const arrived = { toClient: await toClient, toServer: await toServer };
  client.close();
  server.close();
  return arrived;
}

/** The next so many messages of a socket. */
function receive(socket: WebSocket, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    socket.on("error", reject);
    socket.on("message", (data) => {
      lines.push(String(data));
      if (lines.length === count) resolve(lines);
    });
  });
}

function ofType(type: string): JsonObject[] {
  return serverEvents.filter((event) => event.type === type);
}

function values(type: string, key: string): unknown[] {
  return ofType(type).map((event) => event[key]);
}

function texts(type: string, key: string): string[] {
  return values(type, key).map(String);
}

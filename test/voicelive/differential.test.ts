import { ClientEvent, ResponseSession, ServerEvent } from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/source/json.js";
import { compareWithOfficial } from "./compare-with-official.js";
import { droppings } from "./droppings.js";
import { officialEvent, officialMessage, officialSessionWire, officialWire } from "./official.js";
import { rebuild } from "./rebuild.js";
import { clientSamples, serverSamples } from "./samples.js";
import { toInit } from "./to-init.js";

describe("a server event", () => {
  it.each(named(serverSamples))("reads as the official client reads it: %s", (_name, wire) => {
    const comparison = compareWithOfficial(officialEvent(wire), ServerEvent.fromJSON(wire));
    expect(comparison.disagreements).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(1);
  });

  it("is compared in depth", () => {
    const compared = serverSamples
      .map(({ wire }) => compareWithOfficial(officialEvent(wire), ServerEvent.fromJSON(wire)))
      .reduce((sum, comparison) => sum + comparison.compared, 0);
    expect(compared).toBeGreaterThan(2500);
  });
});

describe("a client event", () => {
  it.each(named(clientSamples))("is sent as the official client sends it: %s", (_name, wire) => {
    const event = ClientEvent.fromJSON(wire);
    expect(event.toJSON()).toEqual(wire);
    expect(officialWire(Object(toInit(event)))).toEqual(wire);
    expect(JSON.parse(JSON.stringify(rebuild(event)))).toEqual(wire);
  });
});

describe("what the official client drops", () => {
  it.each(droppings)("is kept: $what", ({ direction, wire, marker }) => {
    const text = JSON.stringify(wire);
    const union = direction === "server" ? ServerEvent : ClientEvent;
    const official = direction === "server" ? officialEvent(wire) : officialWire(camelCased(wire));
    expect(text).toContain(marker);
    expect(JSON.stringify(official)).not.toContain(marker);
    expect(JSON.stringify(union.fromJSON(wire))).toBe(text);
  });
});

/** Where the two do not agree, and why that is meant. */
describe("real disagreements", () => {
  it("a session that expires at second 0: the official client takes 0 for absent and leaves the number", () => {
    const wire = { type: "session.created", session: { expires_at: 0 } };
    expect(differences(wire)).toEqual([
      '/session/expiresAt: official 0, ours "1970-01-01T00:00:00.000Z"',
    ]);
  });

  it("sound that is no base64: the official client makes bytes of what it can, we hand back the text", () => {
    const wire = { type: "response.audio.delta", delta: "*no sound*" };
    expect(differences(wire)).toEqual(['/delta: official bytes 9e8b28ba77, ours "*no sound*"']);
  });

  it("a required list or object that is missing: the official client throws, we read undefined", () => {
    const wires: JsonObject[] = [
      { type: "response.done" },
      { type: "session.created" },
      { type: "response.done", response: { usage: {} } },
      { type: "response.invocation.delta", delta: null },
      { type: "conversation.item.created", item: { type: "message", role: "user", content: null } },
    ];
    for (const wire of wires) {
      expect(() => officialEvent(wire)).toThrow(TypeError);
      expect(JSON.stringify(ServerEvent.fromJSON(wire))).toBe(JSON.stringify(wire));
    }
  });

  it("an event of an unknown kind: the official connection never shows it", () => {
    const text = '{"type":"response.scent.delta","delta":"cinnamon"}';
    expect(officialMessage(text)).toBeNull();
    expect(ServerEvent.fromText(text).get("delta")).toBe("cinnamon");
  });

  it("text that is no JSON: the official connection invents an error event, we throw", () => {
    expect(officialMessage("{")).toMatchObject({ type: "server", event: { type: "error" } });
    expect(() => ServerEvent.fromText("{")).toThrow(SyntaxError);
  });

  it("a session that expires after January 2038: the official client overflows into the past", () => {
    const session = ResponseSession.fromJSON({ expires_at: 4102444800 });
    expect(session.expiresAt).toEqual(new Date("2100-01-01T00:00:00Z"));
    expect(session.toJSON()).toEqual({ expires_at: 4102444800 });
    expect(officialSessionWire({ expiresAt: session.expiresAt })).toEqual({
      expires_at: 4102444800 - 2 ** 32,
    });
  });
});

function named(samples: typeof serverSamples): [string, JsonObject][] {
  return samples.map(({ name, form, wire }) => [`${name} (${form})`, wire]);
}

function differences(wire: JsonObject): string[] {
  return compareWithOfficial(officialEvent(wire), ServerEvent.fromJSON(wire)).disagreements;
}

/** Official property names for the few wire names below, whose rule is plain camelCase. */
function camelCased(wire: JsonObject): object {
  const text = JSON.stringify(wire).replace(/_([a-z])(?=\w*":)/g, (_match, letter: string) =>
    letter.toUpperCase(),
  );
  return Object(JSON.parse(text));
}

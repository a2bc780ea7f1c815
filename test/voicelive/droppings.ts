import type { JsonObject } from "../../generator/source/json.js";

/** An event in which the official client loses something. */
export interface Dropping {
  readonly what: string;
  readonly direction: "server" | "client";
  readonly wire: JsonObject;
  /** Text that is only in the part that gets lost. */
  readonly marker: string;
}

const marker = "of tomorrow";

function dropping(direction: Dropping["direction"], what: string, wire: JsonObject): Dropping {
  return { what, direction, wire, marker };
}

/** Each place where keys that the official client does not know get lost. */
export const droppings: readonly Dropping[] = [
  dropping("server", "all keys of an event of an unknown kind", {
    type: "response.scent.delta",
    event_id: "event_1",
    delta: marker,
  }),
  dropping("server", "a new key of a known event", {
    type: "response.text.delta",
    delta: "a",
    mood: marker,
  }),
  dropping("server", "a new key of a session", {
    type: "session.created",
    session: { id: "sess_1", transport: { kind: marker } },
  }),
  dropping("server", "a new key far down", {
    type: "response.done",
    response: {
      output: [{ type: "message", content: [{ type: "text", text: "", language: marker }] }],
    },
  }),
  dropping("server", "all but the id of an item of an unknown kind", {
    type: "conversation.item.created",
    item: { type: "image_generation_call", id: "item_1", prompt: marker },
  }),
  dropping("server", "the content of a part of an unknown kind", {
    type: "response.content_part.added",
    part: { type: "output_video", url: marker },
  }),
  dropping("server", "the settings of a voice of an unknown kind", {
    type: "session.updated",
    session: { voice: { type: "azure-choir", singers: [marker] } },
  }),
  dropping("server", "the settings of a tool of an unknown kind", {
    type: "session.updated",
    session: { tools: [{ type: "code_interpreter", container: marker }] },
  }),
  dropping("server", "how the end of an utterance is detected in an unknown way", {
    type: "session.updated",
    session: {
      turn_detection: {
        type: "server_vad",
        end_of_utterance_detection: { model: "semantic_detection_v2", patience: marker },
      },
    },
  }),
  dropping("server", "why a response ended in an unknown way", {
    type: "response.done",
    response: { status_details: { type: "paused", until: marker } },
  }),
  dropping("client", "all keys of an event of an unknown kind", {
    type: "input_scent.append",
    scent: marker,
  }),
  dropping("client", "a new key of a known event", {
    type: "response.cancel",
    response_id: "resp_1",
    mood: marker,
  }),
  dropping("client", "the content of a message part of an unknown kind", {
    type: "conversation.item.create",
    item: { type: "message", role: "user", content: [{ type: "input_video", video: marker }] },
  }),
  dropping("client", "the arguments of an item of an unknown kind", {
    type: "conversation.item.create",
    item: { type: "computer_call", action: marker },
  }),
];

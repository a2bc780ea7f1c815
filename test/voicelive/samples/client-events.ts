import { requestItems } from "./items.js";
import { full, minimal, type Sample, variants } from "./sample.js";
import {
  avatarBeforePicture,
  interimResponses,
  requestSession,
  toolChoices,
  tools,
  turnDetections,
} from "./session.js";
import { voices } from "./voices.js";

const audio = "AAD//wEA/v8CAP3/AwD8/w==";

const sessionEvents: readonly Sample[] = [
  minimal("session.update", { session: {} }),
  full("session.update", { session: requestSession }),
  ...variants("session.update", "voice", voices, (voice) => ({ session: { voice } })),
  ...variants("session.update", "turn detection", turnDetections, (detection) => ({
    session: { turn_detection: detection },
  })),
  ...variants("session.update", "avatar", [avatarBeforePicture], (value) => ({
    session: { avatar: value },
  })),
  ...variants("session.update", "tool choice", toolChoices, (choice) => ({
    session: { tool_choice: choice },
  })),
  ...variants("session.update", "interim response", interimResponses, (interim) => ({
    session: { interim_response: interim },
  })),
  minimal("session.avatar.connect", { client_sdp: "dj0w" }),
  full("session.avatar.connect", { client_sdp: "dj0wDQpvPS0gMCAwDQo=" }),
];

const inputEvents: readonly Sample[] = [
  ...["input_audio.turn.start", "input_audio.turn.end", "input_audio.turn.cancel"].flatMap(
    (type) => [minimal(type, { turn_id: "turn_1" }), full(type, { turn_id: "turn_1" })],
  ),
  minimal("input_audio.turn.append", { turn_id: "turn_1", audio }),
  full("input_audio.turn.append", { turn_id: "turn_1", audio }),
  minimal("input_text.delta", { id: "text_1", delta: "Is there" }),
  full("input_text.delta", { id: "text_1", delta: " a ferry?", content_index: 0 }),
  minimal("input_text.done", { id: "text_1" }),
  full("input_text.done", { id: "text_1", content_index: 0 }),
  minimal("input_audio_buffer.append", { audio }),
  full("input_audio_buffer.append", { audio }),
  ...[
    "input_audio.clear",
    "input_audio_buffer.commit",
    "input_audio_buffer.clear",
    "output_audio_buffer.clear",
  ].flatMap((type) => [minimal(type), full(type)]),
];

const itemEvents: readonly Sample[] = [
  minimal("conversation.item.create"),
  full("conversation.item.create", {
    previous_item_id: "root",
    item: requestItems[0] ?? null,
  }),
  ...variants("conversation.item.create", "item", requestItems, (item) => ({ item })),
  minimal("conversation.item.truncate", { item_id: "item_1", content_index: 0, audio_end_ms: 0 }),
  full("conversation.item.truncate", { item_id: "item_1", content_index: 1, audio_end_ms: 1280 }),
  ...["conversation.item.delete", "conversation.item.retrieve"].flatMap((type) => [
    minimal(type, { item_id: "item_1" }),
    full(type, { item_id: "item_1" }),
  ]),
];

const responseEvents: readonly Sample[] = [
  minimal("response.create"),
  full("response.create", {
    response: {
      commit: true,
      cancel_previous: false,
      append_input_items: requestItems.slice(0, 2),
      input_items: requestItems.slice(2),
      modalities: ["audio"],
      instructions: "Answer in one sentence.",
      voice: voices[4] ?? null,
      output_audio_format: "g711_ulaw",
      tools,
      tool_choice: "find_ferry",
      temperature: 0.9,
      max_output_tokens: 512,
      pre_generated_assistant_message: requestItems[2] ?? null,
      reasoning_effort: "low",
      metadata: { turn: "3" },
      interim_response: interimResponses[1] ?? null,
      invoke_input: { place: { name: "Norddeich", berths: [1, 2] }, urgent: false },
    },
    additional_instructions: "Mention the weather.",
  }),
  minimal("response.cancel"),
  full("response.cancel", { response_id: "resp_12" }),
];

/** All client events: at least one sample of each form for every tag. */
export const clientSamples: readonly Sample[] = [
  ...sessionEvents,
  ...inputEvents,
  ...itemEvents,
  ...responseEvents,
];

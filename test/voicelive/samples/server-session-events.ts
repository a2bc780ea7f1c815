import { full, minimal, type Sample, variants } from "./sample.js";
import {
  avatarBeforePicture,
  interimResponses,
  responseSession,
  toolChoices,
  turnDetections,
} from "./session.js";
import { voices } from "./voices.js";

/** Events about the session and its buffers. */
export const sessionEvents: readonly Sample[] = [
  minimal("error", { error: { type: "server_error", message: "The mooring line broke." } }),
  full("error", {
    error: {
      type: "invalid_request_error",
      code: "unknown_item",
      message: "There is no such item.",
      param: "item_id",
      event_id: "event_client_3",
    },
  }),
  minimal("warning", { warning: { message: "Slow network." } }),
  full("warning", { warning: { message: "Slow network.", code: "lag", param: "audio" } }),
  minimal("session.created", { session: {} }),
  full("session.created", { session: responseSession }),
  minimal("session.updated", { session: {} }),
  full("session.updated", { session: responseSession }),
  ...variants("session.updated", "voice", voices, (voice) => ({ session: { voice } })),
  ...variants("session.updated", "turn detection", turnDetections, (detection) => ({
    session: { turn_detection: detection },
  })),
  ...variants("session.updated", "avatar", [avatarBeforePicture], (value) => ({
    session: { avatar: value },
  })),
  ...variants("session.updated", "tool choice", toolChoices, (choice) => ({
    session: { tool_choice: choice },
  })),
  ...variants("session.updated", "interim response", interimResponses, (interim) => ({
    session: { interim_response: interim },
  })),
  minimal("session.avatar.connecting", { server_sdp: "dj0w" }),
  full("session.avatar.connecting", { server_sdp: "dj0wDQpvPS0gMSAxDQo=" }),
  ...["session.avatar.switch_to_speaking", "session.avatar.switch_to_idle"].flatMap((type) => [
    minimal(type),
    full(type, { turn_id: "turn_1" }),
  ]),
  ...["input_audio_buffer.cleared", "output_audio_buffer.cleared"].flatMap((type) => [
    minimal(type),
    full(type),
  ]),
  minimal("input_audio_buffer.committed", { item_id: "item_2" }),
  full("input_audio_buffer.committed", { previous_item_id: "item_1", item_id: "item_2" }),
  minimal("input_audio_buffer.speech_started", { audio_start_ms: 0, item_id: "item_2" }),
  full("input_audio_buffer.speech_started", { audio_start_ms: 1240, item_id: "item_2" }),
  minimal("input_audio_buffer.speech_stopped", { audio_end_ms: 0, item_id: "item_2" }),
  full("input_audio_buffer.speech_stopped", { audio_end_ms: 2960, item_id: "item_2" }),
];

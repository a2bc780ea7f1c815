import type { JsonObject } from "../../../generator/source/json.js";
import { responseItems } from "./items.js";

/** Every reason a response did not complete. */
export const statusDetails: readonly JsonObject[] = [
  { type: "cancelled", reason: "turn_detected" },
  { type: "incomplete", reason: "content_filter" },
  { type: "failed", error: { code: "overloaded", message: "Too many ferries at once." } },
];

/** A whole response, every declared field given. */
export const response: JsonObject = {
  id: "resp_12",
  object: "realtime.response",
  status: "incomplete",
  status_details: statusDetails[1] ?? null,
  output: responseItems,
  usage: {
    total_tokens: 420,
    input_tokens: 300,
    output_tokens: 120,
    input_token_details: {
      cached_tokens: 64,
      text_tokens: 200,
      audio_tokens: 90,
      image_tokens: 10,
      cached_tokens_details: { text_tokens: 48, audio_tokens: 16, image_tokens: 0 },
    },
    output_token_details: { text_tokens: 40, audio_tokens: 60, reasoning_tokens: 20 },
  },
  conversation_id: "conv_2",
  voice: { type: "openai", name: "verse" },
  modalities: ["text", "audio"],
  output_audio_format: "pcm16",
  temperature: 0.8,
  max_output_tokens: 2048,
  metadata: { topic: "timetable" },
};

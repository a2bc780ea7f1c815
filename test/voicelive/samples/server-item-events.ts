import { responseItems } from "./items.js";
import { full, minimal, type Sample, variants } from "./sample.js";

const logprobs = [
  { token: "fer", logprob: -0.02, bytes: [102, 101, 114] },
  { token: "ry", logprob: -0.4, bytes: [114, 121] },
];
const place = { item_id: "item_2", content_index: 0 };

/** Events about conversation items and what was heard in them. */
export const itemEvents: readonly Sample[] = [
  minimal("conversation.item.created"),
  full("conversation.item.created", {
    previous_item_id: "item_1",
    item: responseItems[0] ?? null,
  }),
  ...variants("conversation.item.created", "item", responseItems, (item) => ({ item })),
  minimal("conversation.item.retrieved"),
  full("conversation.item.retrieved", { item: responseItems[1] ?? null }),
  minimal("conversation.item.truncated", { ...place, audio_end_ms: 0 }),
  full("conversation.item.truncated", { ...place, audio_end_ms: 1280 }),
  minimal("conversation.item.deleted", { item_id: "item_2" }),
  full("conversation.item.deleted", { item_id: "item_2" }),
  minimal("conversation.item.input_audio_transcription.delta", { item_id: "item_2" }),
  full("conversation.item.input_audio_transcription.delta", {
    ...place,
    delta: "ferry",
    logprobs,
  }),
  minimal("conversation.item.input_audio_transcription.completed", {
    ...place,
    transcript: "The last ferry.",
  }),
  full("conversation.item.input_audio_transcription.completed", {
    ...place,
    transcript: "The last ferry.",
    logprobs,
    phrases: [
      {
        offset_milliseconds: 40,
        duration_milliseconds: 900,
        text: "The last ferry.",
        words: [
          { text: "The", offset_milliseconds: 40, duration_milliseconds: 120 },
          { text: "last", offset_milliseconds: 160, duration_milliseconds: 340 },
        ],
        locale: "en-GB",
        confidence: 0.93,
      },
    ],
  }),
  minimal("conversation.item.input_audio_transcription.failed", {
    ...place,
    error: { message: "Nothing was heard." },
  }),
  full("conversation.item.input_audio_transcription.failed", {
    ...place,
    error: {
      code: "audio_unintelligible",
      message: "Nothing was heard.",
      param: "audio",
      type: "transcription_error",
      event_id: "event_client_8",
    },
  }),
];

import { contentParts, responseItems } from "./items.js";
import { response, statusDetails } from "./response.js";
import { full, minimal, type Sample, variants } from "./sample.js";
import { voices } from "./voices.js";

const output = { response_id: "resp_12", output_index: 0 };
const item = { response_id: "resp_12", item_id: "item_7", output_index: 0 };
const content = { ...item, content_index: 1 };
const audio = "AAD//wEA/v8CAP3/AwD8/w==";

/** An event all of whose own fields are required. */
function required(type: string, fields: Sample["wire"]): Sample[] {
  return [minimal(type, fields), full(type, fields)];
}

const wholeResponses: readonly Sample[] = ["response.created", "response.done"].flatMap((type) => [
  minimal(type, { response: {} }),
  full(type, { response }),
  ...variants(type, "status details", statusDetails, (details) => ({
    response: { status_details: details },
  })),
  ...variants(type, "voice", voices, (voice) => ({ response: { voice } })),
]);

const parts: readonly Sample[] = [
  ...["response.output_item.added", "response.output_item.done"].flatMap((type) => [
    minimal(type, output),
    full(type, { ...output, item: responseItems[0] ?? null }),
    ...variants(type, "item", responseItems, (value) => ({ ...output, item: value })),
  ]),
  ...["response.content_part.added", "response.content_part.done"].flatMap((type) => [
    minimal(type, { ...content, part: { type: "audio" } }),
    full(type, { ...content, part: contentParts[3] ?? null }),
    ...variants(type, "part", contentParts, (part) => ({ ...content, part })),
  ]),
];

const speech: readonly Sample[] = [
  ...required("response.text.delta", { ...content, delta: "At " }),
  ...required("response.text.done", { ...content, text: "At ten." }),
  ...required("response.audio_transcript.delta", { ...content, delta: "At " }),
  ...required("response.audio_transcript.done", { ...content, transcript: "At ten." }),
  ...required("response.audio_transcript.annotation.added", {
    ...content,
    annotation_index: 0,
    annotation: { type: "url_citation", url: "https://ferries.example", title: "Ferries" },
  }),
  ...required("response.audio.delta", { ...content, delta: audio }),
  ...required("response.audio.done", content),
  ...required("response.audio_timestamp.delta", {
    ...content,
    audio_offset_ms: 120,
    audio_duration_ms: 340,
    text: "ten",
    timestamp_type: "word",
  }),
  ...required("response.audio_timestamp.done", content),
];

const picture: readonly Sample[] = [
  ...required("response.animation_blendshapes.delta", {
    ...content,
    frames: [
      [0, 0.25, 1],
      [0.5, 0.125, 0],
    ],
    frame_index: 4,
  }),
  ...variants("response.animation_blendshapes.delta", "frames", ["AAAAPwAAgD8="], (frames) => ({
    ...content,
    frames,
    frame_index: 5,
  })),
  ...required("response.animation_blendshapes.done", item),
  ...required("response.animation_viseme.delta", {
    ...content,
    audio_offset_ms: 120,
    viseme_id: 14,
  }),
  ...required("response.animation_viseme.done", content),
  ...required("response.video.delta", { output_index: 0, codec: "h264", delta: audio }),
];

/** Events about responses: their parts, their sound, their picture. */
export const responseEvents: readonly Sample[] = [
  ...wholeResponses,
  ...parts,
  ...speech,
  ...picture,
];

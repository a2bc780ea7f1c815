import type { JsonObject } from "../../../generator/source/json.js";
import type { Recording } from "./recording.js";

/** Where in a response something stands. */
interface Place extends JsonObject {
  readonly response_id: string;
  readonly item_id: string;
  readonly output_index: number;
  readonly content_index: number;
}

/** A spoken answer: words, sound, mouth and face arrive bit by bit. */
export function recordSpokenAnswer(recording: Recording, text: string): void {
  const { server, random } = recording;
  recordAnswer(recording, { type: "audio", transcript: text }, (place) => {
    server("session.avatar.switch_to_speaking", { turn_id: place.item_id });
    text.split(" ").forEach((word, index) => {
      const offset = index * 330;
      server("response.audio_transcript.delta", { ...place, delta: `${word} ` });
      server("response.audio_timestamp.delta", {
        ...place,
        audio_offset_ms: offset,
        audio_duration_ms: random.between(120, 320),
        text: word,
        timestamp_type: "word",
      });
      server("response.animation_viseme.delta", {
        ...place,
        audio_offset_ms: offset,
        viseme_id: random.between(0, 21),
      });
      if (index % 2 === 0) {
        server("response.audio.delta", {
          ...place,
          delta: random.audio(random.between(240, 1500)),
        });
      }
      if (index % 5 === 0) {
        server("response.animation_blendshapes.delta", {
          ...place,
          frames: Array.from({ length: 2 }, () =>
            Array.from({ length: 12 }, () => random.between(0, 1000) / 1000),
          ),
          frame_index: index,
        });
      }
    });
    server("response.audio_timestamp.done", place);
    server("response.animation_viseme.done", place);
    server("response.animation_blendshapes.done", place);
    server("response.audio_transcript.done", { ...place, transcript: text });
    server("response.audio.done", place);
    server("session.avatar.switch_to_idle", { turn_id: place.item_id });
  });
}

/** A written answer. */
export function recordWrittenAnswer(recording: Recording, text: string): void {
  recordAnswer(recording, { type: "text", text }, (place) => {
    // Cut between code points only: the service never sends half a character.
    const letters = [...text];
    while (letters.length > 0) {
      const delta = letters.splice(0, recording.random.between(2, 9)).join("");
      recording.server("response.text.delta", { ...place, delta });
    }
    recording.server("response.text.done", { ...place, text });
  });
}

function recordAnswer(
  recording: Recording,
  part: JsonObject,
  stream: (place: Place) => void,
): void {
  const { server, client, id } = recording;
  const response = {
    id: id("resp"),
    object: "realtime.response",
    status: "in_progress",
    status_details: null,
    output: [],
    usage: null,
    conversation_id: id("conv"),
    voice: "alloy",
    modalities: ["text", "audio"],
    output_audio_format: "pcm16",
    temperature: 0.8,
    max_output_tokens: "inf",
    metadata: null,
  };
  const item = { id: id("item"), object: "realtime.item", type: "message", role: "assistant" };
  const place: Place = {
    response_id: response.id,
    item_id: item.id,
    output_index: 0,
    content_index: 0,
  };
  const done = { ...item, status: "completed", content: [part] };

  client("response.create", {});
  server("response.created", { response });
  server("response.output_item.added", {
    response_id: response.id,
    output_index: 0,
    item: { ...item, status: "in_progress", content: [] },
  });
  server("response.content_part.added", { ...place, part: { type: part.type ?? null } });
  stream(place);
  server("response.content_part.done", { ...place, part });
  server("response.output_item.done", { response_id: response.id, output_index: 0, item: done });
  server("response.done", {
    response: { ...response, status: "completed", output: [done], usage: usage(recording) },
  });
}

function usage({ random }: Recording): JsonObject {
  const [text, audio, spoken] = [
    random.between(20, 90),
    random.between(20, 90),
    random.between(9, 70),
  ];
  return {
    total_tokens: text + audio + spoken,
    input_tokens: text + audio,
    output_tokens: spoken,
    input_token_details: {
      cached_tokens: 0,
      text_tokens: text,
      audio_tokens: audio,
      image_tokens: 0,
      cached_tokens_details: { text_tokens: 0, audio_tokens: 0, image_tokens: 0 },
    },
    output_token_details: { text_tokens: 0, audio_tokens: spoken, accepted_prediction_tokens: 0 },
  };
}

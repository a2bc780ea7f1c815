import type { Recording } from "./recording.js";

/** Someone asks aloud: sound goes up, the server hears it begin and end, and writes down what was said. */
export function recordQuestion(recording: Recording, text: string, startMs: number): string {
  const { server, client, id, random } = recording;
  const item = id("item");
  const words = text.split(" ");
  const endMs = startMs + words.length * 310;

  for (let chunk = 0; chunk < 4; chunk += 1) {
    client("input_audio_buffer.append", { audio: random.audio(random.between(480, 960)) });
  }
  server("input_audio_buffer.speech_started", { audio_start_ms: startMs, item_id: item });
  server("input_audio_buffer.speech_stopped", { audio_end_ms: endMs, item_id: item });
  server("input_audio_buffer.committed", { previous_item_id: null, item_id: item });
  server("conversation.item.created", {
    previous_item_id: null,
    item: {
      id: item,
      object: "realtime.item",
      type: "message",
      status: "completed",
      role: "user",
      content: [{ type: "input_audio", audio: null, transcript: null }],
    },
  });
  for (const word of words) {
    server("conversation.item.input_audio_transcription.delta", {
      item_id: item,
      content_index: 0,
      delta: `${word} `,
      logprobs: [
        { token: word, logprob: -random.between(1, 900) / 1000, bytes: [...Buffer.from(word)] },
      ],
    });
  }
  server("conversation.item.input_audio_transcription.completed", {
    item_id: item,
    content_index: 0,
    transcript: text,
    phrases: [
      {
        offset_milliseconds: startMs,
        duration_milliseconds: endMs - startMs,
        text,
        words: words.map((word, index) => ({
          text: word,
          offset_milliseconds: startMs + index * 310,
          duration_milliseconds: 290,
        })),
        locale: "en-GB",
        confidence: random.between(600, 999) / 1000,
      },
    ],
    usage: { type: "duration", seconds: (endMs - startMs) / 1000 },
  });
  return item;
}

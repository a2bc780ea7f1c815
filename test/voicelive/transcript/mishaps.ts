import type { Recording } from "./recording.js";

/** The speaker breaks in: the answer stops, and what was not heard is cut off. */
export function recordInterruption(recording: Recording, startMs: number): void {
  const { server, client, id } = recording;
  const [response, item] = [id("resp"), id("item")];
  server("response.created", { response: { id: response, status: "in_progress", output: [] } });
  server("input_audio_buffer.speech_started", { audio_start_ms: startMs, item_id: item });
  client("response.cancel", { response_id: response });
  client("output_audio_buffer.clear", {});
  server("output_audio_buffer.cleared", {});
  server("response.done", {
    response: {
      id: response,
      status: "cancelled",
      status_details: { type: "cancelled", reason: "turn_detected" },
      output: [],
    },
  });
  client("conversation.item.truncate", { item_id: item, content_index: 0, audio_end_ms: 1500 });
  server("conversation.item.truncated", { item_id: item, content_index: 0, audio_end_ms: 1500 });
  client("conversation.item.retrieve", { item_id: item });
  server("conversation.item.retrieved", {
    item: { id: item, type: "message", role: "assistant", status: "incomplete", content: [] },
  });
  client("conversation.item.delete", { item_id: item });
  server("conversation.item.deleted", { item_id: item });
  client("input_audio_buffer.clear", {});
  server("input_audio_buffer.cleared", {});
}

/** What goes wrong in an honest session. */
export function recordFailures(recording: Recording): void {
  const { server, client, id } = recording;
  const item = id("item");
  server("warning", { warning: { message: "Audio arrives late.", code: "audio_lag" } });
  server("conversation.item.input_audio_transcription.failed", {
    item_id: item,
    content_index: 0,
    error: { code: null, message: "Nothing could be made out.", type: "transcription_error" },
  });
  client("conversation.item.delete", { event_id: "event_mine_1", item_id: "item_never_was" });
  server("error", {
    error: {
      type: "invalid_request_error",
      code: "item_delete_invalid_item_id",
      message: "No item is called “item_never_was”.",
      param: null,
      event_id: "event_mine_1",
    },
  });
  server("response.done", {
    response: {
      id: id("resp"),
      status: "failed",
      status_details: {
        type: "failed",
        error: { type: "server_error", code: "rate_limit_exceeded", retry_after: 1.5 },
      },
      output: [],
    },
  });
}

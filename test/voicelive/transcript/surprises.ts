import type { Recording } from "./recording.js";

/** What a server that is newer than the package may send. None of it may be lost, none of it may stop a reader. */
export function recordSurprises(recording: Recording): void {
  const { server, id } = recording;
  const item = id("item");
  server("rate_limits.updated", {
    rate_limits: [{ name: "tokens", limit: 150000, remaining: 149984, reset_seconds: 0.008 }],
  });
  server("response.scent.delta", { delta: "cinnamon", intensity: { unit: "olf", value: 2.5e-8 } });
  server("session.hibernated", {});
  server("conversation.item.created", {
    item: { id: item, type: "image_generation_call", status: "queued", prompt: "a quay at dusk" },
  });
  server("conversation.item.created", {
    item: {
      id: item,
      type: "message",
      role: "narrator",
      status: "dreaming",
      content: [
        { type: "output_video", url: "https://pictures.example/quay.mp4", frames: 1e21 },
        { type: "text", text: "Meanwhile…", language: { code: "en", confidence: 0.99 } },
      ],
    },
  });
  server("response.done", {
    response: {
      id: id("resp"),
      status: "paused",
      status_details: { type: "paused", until: "2026-11-22T08:00:00.250+01:00" },
      output: null,
      usage: null,
      voice: "a-voice-of-tomorrow",
    },
  });

  // Keys that mean something to JavaScript are data like any other.
  server("response.invocation.delta", {
    delta: {
      ["__proto__"]: { polluted: true },
      constructor: "not a function",
      toString: null,
      hasOwnProperty: 0,
    },
  });
  server("session.updated", {
    session: { metadata: { ["__proto__"]: "plain", constructor: "text", "": "no name" } },
  });
  server("warning", {
    ["__proto__"]: { type: "error" },
    constructor: { name: "Object" },
    warning: { message: "Keys from another world.", ["__proto__"]: null },
  });

  // Text: accents, joined emoji, right-to-left, control characters, line separators, half of a pair.
  server("response.text.delta", {
    response_id: id("resp"),
    item_id: item,
    output_index: 0,
    content_index: 0,
    delta: 'Füße 👩🏽‍✈️ שלום\u202e\u0000\u001f\u2028\u2029\ud83d "quoted" \\ /',
  });
  server("response.text.delta", {
    response_id: id("resp"),
    item_id: item,
    output_index: 9007199254740991,
    content_index: -1,
    delta: "",
    late: [[], {}, [[null]], { deep: { deeper: { deepest: [true, false, null, 1.5e300] } } }],
  });
}

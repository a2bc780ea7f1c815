import type { Json, JsonObject } from "../../../generator/source/json.js";

/** Every way to notice that a speaker has finished. */
export const endOfUtterance: readonly JsonObject[] = [
  { model: "semantic_detection_v1", threshold_level: "low", timeout_ms: 900 },
  { model: "semantic_detection_v1_en", threshold_level: "high", timeout_ms: 1100 },
  { model: "semantic_detection_v1_multilingual", threshold_level: "default", timeout_ms: 1300 },
];

const detection: JsonObject = {
  threshold: 0.45,
  prefix_padding_ms: 240,
  silence_duration_ms: 520,
  auto_truncate: true,
  create_response: true,
  interrupt_response: false,
};
const semantic: JsonObject = { ...detection, speech_duration_ms: 80, remove_filler_words: true };

/** Every way to detect turns, each with one of the ways to detect the end of an utterance. */
export const turnDetections: readonly JsonObject[] = [
  { type: "server_vad", ...detection, end_of_utterance_detection: endOfUtterance[0] ?? null },
  {
    type: "azure_semantic_vad",
    ...semantic,
    languages: ["nl", "fr"],
    end_of_utterance_detection: endOfUtterance[1] ?? null,
  },
  {
    type: "azure_semantic_vad_en",
    ...semantic,
    end_of_utterance_detection: endOfUtterance[2] ?? null,
  },
  {
    type: "azure_semantic_vad_multilingual",
    ...semantic,
    languages: ["sv", "pt", "ja"],
    end_of_utterance_detection: endOfUtterance[0] ?? null,
  },
];

export const tools: readonly JsonObject[] = [
  {
    type: "function",
    name: "find_ferry",
    description: "Looks up the next ferry.",
    parameters: {
      type: "object",
      properties: { from: { type: "string" }, to: { type: "string" } },
      required: ["from"],
    },
  },
  {
    type: "mcp",
    server_label: "tide-tables",
    server_url: "https://tides.example/mcp",
    authorization: "Bearer of-good-news",
    headers: { "x-harbour": "north" },
    allowed_tools: ["tide_at", "moon_phase"],
    require_approval: { never: ["tide_at"], always: ["moon_phase"] },
  },
  {
    type: "mcp",
    server_label: "weather",
    server_url: "https://weather.example/mcp",
    require_approval: "always",
  },
];

export const toolChoices: readonly Json[] = ["required", { type: "function", name: "find_ferry" }];

export const interimResponses: readonly JsonObject[] = [
  {
    type: "static_interim_response",
    triggers: ["latency"],
    latency_threshold_ms: 1500,
    texts: ["One moment.", "Let me look."],
  },
  {
    type: "llm_interim_response",
    triggers: ["latency", "tool"],
    latency_threshold_ms: 1800,
    model: "gpt-4.1-mini",
    instructions: "Say in five words that you are looking.",
    max_completion_tokens: 24,
  },
];

const avatar: JsonObject = {
  type: "photo-avatar",
  ice_servers: [{ urls: ["turn:relay.example:3478"], username: "guest", credential: "knock" }],
  character: "anika",
  style: "relaxed",
  model: "vasa-1",
  customized: false,
  video: {
    bitrate: 1500000,
    codec: "h264",
    crop: { top_left: [120, 0], bottom_right: [840, 1080] },
    resolution: { width: 720, height: 1080 },
    background: { color: "#00FF00FF" },
    gop_size: 12,
  },
  scene: {
    zoom: 1.25,
    position_x: -0.1,
    position_y: 0.2,
    rotation_x: 0.05,
    rotation_y: -0.15,
    rotation_z: 0.01,
    amplitude: 0.8,
  },
  output_protocol: "websocket",
  output_audit_audio: true,
};

/** An avatar before a picture instead of a colour: a background has one or the other. */
export const avatarBeforePicture: JsonObject = {
  character: "anika",
  customized: true,
  video: { background: { image_url: "https://pictures.example/quay.png" } },
};

/** Everything a client may ask of a session. */
export const requestSession: JsonObject = {
  model: "gpt-realtime",
  modalities: ["text", "audio", "animation", "avatar"],
  animation: { model_name: "default", outputs: ["blendshapes", "viseme_id"] },
  voice: "alloy",
  instructions: "You answer questions about ferries. Be brief.",
  input_audio_sampling_rate: 24000,
  input_audio_format: "pcm16",
  output_audio_format: "pcm16_16000hz",
  turn_detection: turnDetections[3] ?? null,
  input_audio_noise_reduction: { type: "azure_deep_noise_suppression" },
  input_audio_echo_cancellation: {
    type: "server_echo_cancellation",
    reference_source: "client",
    channels: 2,
  },
  avatar,
  input_audio_transcription: {
    model: "azure-speech",
    language: "de-DE,en-GB",
    custom_speech: { "de-DE": "model-17" },
    phrase_list: ["Spiekeroog", "Wangerooge"],
  },
  output_audio_timestamp_types: ["word"],
  tools,
  tool_choice: "auto",
  temperature: 0.7,
  max_response_output_tokens: "inf",
  reasoning_effort: "minimal",
  interim_response: interimResponses[0] ?? null,
  include: ["item.input_audio_transcription.logprobs", "file_search_call.results"],
  metadata: { tenant: "harbour", trial: "b" },
};

/** The session as the server reports it back. */
export const responseSession: JsonObject = {
  ...requestSession,
  agent: {
    type: "agent",
    name: "harbour-agent",
    description: "Knows the timetable.",
    agent_id: "asst_41",
    thread_id: "thread_9",
  },
  id: "sess_4f1c",
  expires_at: 1795000000,
};

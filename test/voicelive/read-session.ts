import { type ServerEvent, UnknownServerEvent } from "ai-wire-models/voicelive";

/** What an application would take from a session. */
export interface SessionSummary {
  text: string;
  transcript: string;
  heard: string;
  functionArguments: string;
  audioBytes: number;
  visemes: number[];
  frames: number;
  words: string[];
  speechMs: [start: number, end: number][];
  items: string[];
  finished: string[];
  tokens: number;
  complaints: string[];
  expires: Date[];
  unknown: string[];
}

/** Takes a session in as a program would: one switch on the tag, typed attributes in every case. */
export function readSession(events: readonly ServerEvent[]): SessionSummary {
  const summary: SessionSummary = {
    text: "",
    transcript: "",
    heard: "",
    functionArguments: "",
    audioBytes: 0,
    visemes: [],
    frames: 0,
    words: [],
    speechMs: [],
    items: [],
    finished: [],
    tokens: 0,
    complaints: [],
    expires: [],
    unknown: [],
  };
  for (const event of events) readEvent(event, summary);
  return summary;
}

function readEvent(event: ServerEvent, summary: SessionSummary): void {
  switch (event.type) {
    case "session.created":
    case "session.updated":
      if (event.session.expiresAt !== undefined) summary.expires.push(event.session.expiresAt);
      break;
    case "response.text.delta":
      summary.text += event.delta;
      break;
    case "response.audio_transcript.delta":
      summary.transcript += event.delta;
      break;
    case "conversation.item.input_audio_transcription.delta":
      summary.heard += event.delta ?? "";
      break;
    case "response.function_call_arguments.delta":
      summary.functionArguments += event.delta;
      break;
    case "response.audio.delta":
      summary.audioBytes += event.delta.length;
      break;
    case "response.animation_viseme.delta":
      summary.visemes.push(event.visemeId);
      break;
    case "response.animation_blendshapes.delta":
      summary.frames += event.frames.length;
      break;
    case "response.audio_timestamp.delta":
      summary.words.push(event.text);
      break;
    case "input_audio_buffer.speech_started":
      summary.speechMs.push([event.audioStartInMs, event.audioStartInMs]);
      break;
    case "input_audio_buffer.speech_stopped":
      summary.speechMs.at(-1)?.splice(1, 1, event.audioEndInMs);
      break;
    case "conversation.item.created":
      if (event.item !== undefined) summary.items.push(event.item.type);
      break;
    case "response.done":
      if (event.response.status !== undefined) summary.finished.push(event.response.status);
      summary.tokens += event.response.usage?.totalTokens ?? 0;
      break;
    case "error":
      summary.complaints.push(event.error.message);
      break;
    case "warning":
      summary.complaints.push(event.warning.message);
      break;
    default:
      if (event instanceof UnknownServerEvent) summary.unknown.push(event.type);
  }
}

// @ts-check
import {
  AudioPart,
  FileSearchCallItem,
  FunctionCallItem,
  InputAudioTranscriptionDelta,
  McpCallItem,
  MessageItem,
  Response,
  ResponseAnimationVisemeDelta,
  ResponseAudioDone,
  ResponseAudioTranscriptDelta,
  ResponseDone,
  ResponseFunctionCallArgumentsDelta,
  ResponseMcpCallArgumentsDelta,
  ResponseTextDelta,
  SearchResult,
  SpeechStarted,
  TextPart,
  TokenDetails,
  Usage,
} from "./classes.js";

/** @typedef {import("./classes.js").Wire} Wire */

/**
 * Makes an event around what was parsed, and models in its place. Nothing is seen to but the kinds at hand: no tag of a newer
 * service, no key that is missing, nothing that is not what it should be.
 * @param {Wire} wire
 */
export function holdEvent(wire) {
  switch (wire.type) {
    case "response.text.delta":
      return new ResponseTextDelta(wire);
    case "response.audio_transcript.delta":
      return new ResponseAudioTranscriptDelta(wire);
    case "response.function_call_arguments.delta":
      return new ResponseFunctionCallArgumentsDelta(wire);
    case "input_audio_buffer.speech_started":
      return new SpeechStarted(wire);
    case "conversation.item.input_audio_transcription.delta":
      return new InputAudioTranscriptionDelta(wire);
    case "response.animation_viseme.delta":
      return new ResponseAnimationVisemeDelta(wire);
    case "response.mcp_call_arguments.delta":
      return new ResponseMcpCallArgumentsDelta(wire);
    case "response.audio.done":
      return new ResponseAudioDone(wire);
    case "response.done":
      wire.response = holdResponse(wire.response);
      return new ResponseDone(wire);
    default:
      throw new Error(`no class for ${wire.type}`);
  }
}

/** @param {Wire} wire */
function holdResponse(wire) {
  const { output, usage } = wire;
  for (let index = 0; index < output.length; index += 1) output[index] = holdItem(output[index]);
  const details = usage.input_token_details;
  details.cached_tokens_details = new TokenDetails(details.cached_tokens_details);
  usage.input_token_details = new TokenDetails(details);
  usage.output_token_details = new TokenDetails(usage.output_token_details);
  wire.usage = new Usage(usage);
  return new Response(wire);
}

/** @param {Wire} wire */
function holdItem(wire) {
  switch (wire.type) {
    case "message": {
      const { content } = wire;
      for (let index = 0; index < content.length; index += 1) {
        const part = content[index];
        content[index] = part.type === "text" ? new TextPart(part) : new AudioPart(part);
      }
      return new MessageItem(wire);
    }
    case "function_call":
      return new FunctionCallItem(wire);
    case "mcp_call":
      return new McpCallItem(wire);
    default: {
      const { results } = wire;
      for (let index = 0; index < results.length; index += 1) {
        results[index] = new SearchResult(results[index]);
      }
      return new FileSearchCallItem(wire);
    }
  }
}

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
 * As `holdEvent`, but leaves alone what it is given: each object is copied as far as classes are made around it.
 * @param {Wire} wire
 */
export function copyEvent(wire) {
  switch (wire.type) {
    case "response.text.delta":
      return new ResponseTextDelta({ ...wire });
    case "response.audio_transcript.delta":
      return new ResponseAudioTranscriptDelta({ ...wire });
    case "response.function_call_arguments.delta":
      return new ResponseFunctionCallArgumentsDelta({ ...wire });
    case "input_audio_buffer.speech_started":
      return new SpeechStarted({ ...wire });
    case "conversation.item.input_audio_transcription.delta":
      return new InputAudioTranscriptionDelta({ ...wire });
    case "response.animation_viseme.delta":
      return new ResponseAnimationVisemeDelta({ ...wire });
    case "response.mcp_call_arguments.delta":
      return new ResponseMcpCallArgumentsDelta({ ...wire });
    case "response.audio.done":
      return new ResponseAudioDone({ ...wire });
    case "response.done":
      return new ResponseDone({ ...wire, response: copyResponse(wire.response) });
    default:
      throw new Error(`no class for ${wire.type}`);
  }
}

/** @param {Wire} wire */
function copyResponse(wire) {
  const { output, usage } = wire;
  const input = usage.input_token_details;
  return new Response({
    ...wire,
    output: output.map(copyItem),
    usage: new Usage({
      ...usage,
      input_token_details: new TokenDetails({
        ...input,
        cached_tokens_details: new TokenDetails({ ...input.cached_tokens_details }),
      }),
      output_token_details: new TokenDetails({ ...usage.output_token_details }),
    }),
  });
}

/** @param {Wire} wire */
function copyItem(wire) {
  switch (wire.type) {
    case "message":
      return new MessageItem({ ...wire, content: wire.content.map(copyPart) });
    case "function_call":
      return new FunctionCallItem({ ...wire });
    case "mcp_call":
      return new McpCallItem({ ...wire });
    default:
      return new FileSearchCallItem({
        ...wire,
        queries: [...wire.queries],
        results: wire.results.map(copyResult),
      });
  }
}

/** @param {Wire} wire */
function copyPart(wire) {
  return wire.type === "text" ? new TextPart({ ...wire }) : new AudioPart({ ...wire });
}

/** @param {Wire} wire */
function copyResult(wire) {
  return new SearchResult({ ...wire, attributes: { ...wire.attributes } });
}

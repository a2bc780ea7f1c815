// @ts-check
import { sizeOf } from "./size.js";

/** @typedef {import("./decoders.js").Decoder} Decoder */
/** @typedef {import("./decoders.js").Decoded} Decoded */

/**
 * Decodes every event and reads the tag, and the delta where it is text.
 * @param {Decoder} decoder
 * @param {readonly string[]} lines
 * @returns {number}
 */
export function readDeltas({ decode }, lines) {
  let sum = 0;
  for (const line of lines) sum += sizeOfText(decode(line));
  return sum;
}

/**
 * The same, and sound as bytes.
 * @param {Decoder} decoder
 * @param {readonly string[]} lines
 * @returns {number}
 */
export function readBytes({ decode, decodesBytes }, lines) {
  let sum = 0;
  for (const line of lines) {
    const event = decode(line);
    sum += sizeOfText(event);
    if (event.type === "response.audio.delta") {
      const { delta } = event;
      const bytes = decodesBytes ? delta : Buffer.from(String(delta), "base64");
      if (bytes instanceof Uint8Array) sum += bytes.length;
    }
  }
  return sum;
}

/**
 * Decodes every text and writes it back.
 * @param {Decoder} decoder
 * @param {readonly string[]} lines
 * @returns {number}
 */
export function writeBack({ decode }, lines) {
  let sum = 0;
  for (const line of lines) sum += JSON.stringify(decode(line)).length;
  return sum;
}

/**
 * Decodes every text and reads the tag alone.
 * @param {Decoder} decoder
 * @param {readonly string[]} lines
 * @returns {number}
 */
export function readTag({ decode }, lines) {
  let sum = 0;
  for (const line of lines) sum += sizeOf(decode(line).type);
  return sum;
}

/** @param {Decoded} event */
function sizeOfText(event) {
  switch (event.type) {
    case "response.text.delta":
    case "response.audio_transcript.delta":
    case "response.function_call_arguments.delta":
    case "conversation.item.input_audio_transcription.delta":
      return sizeOf(event.type) + sizeOf(event.delta);
    default:
      return sizeOf(event.type);
  }
}

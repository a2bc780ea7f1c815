// @ts-check
import { readFileSync } from "node:fs";
import { decoders } from "./decoders.js";
import { makeDocument } from "./document.js";
import { measure } from "./measure.js";
import { readAttributes } from "./read-attributes.js";
import { readWire } from "./read-wire.js";
import { printTable, printVersions } from "./report.js";
import { sizeOf } from "./size.js";

/** @typedef {import("./decoders.js").Decoder} Decoder */

const rounds = 41;
const transcript = new URL("../test/voicelive/transcript.ndjson", import.meta.url);
const lines = readFileSync(transcript, "utf8").trimEnd().split("\n");
// Written back without the three events that have a `__proto__` key, which zod loses.
const writable = lines.filter((line) => !line.includes('"__proto__"'));
const document = makeDocument();

/**
 * Decodes every event of the transcript and reads the tag, and the delta where it is text.
 * @param {Decoder} decoder
 */
function readDeltas({ decode }) {
  let sum = 0;
  for (const line of lines) sum += sizeOfText(decode(line));
  return sum;
}

/**
 * The same, and sound as bytes.
 * @param {Decoder} decoder
 */
function readBytes({ decode, decodesBytes }) {
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

/** @param {import("./decoders.js").Decoded} event */
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

/** @param {Decoder} decoder */
function writeEvents({ decode }) {
  let sum = 0;
  for (const line of writable) sum += JSON.stringify(decode(line)).length;
  return sum;
}

/** @param {Decoder} decoder */
function decodeDocument({ decode }) {
  return sizeOf(decode(document).type);
}

/** @param {Decoder} decoder */
function readDocument({ decode, names }) {
  const event = decode(document);
  // The two readers take what the document holds, which no decoder's type can know.
  return /** @type {(event: unknown) => number} */ (names === "wire" ? readWire : readAttributes)(
    event,
  );
}

/** @param {Decoder} decoder */
function writeDocument({ decode }) {
  return JSON.stringify(decode(document)).length;
}

/**
 * Measures one task with every decoder that can do it. They must all have read the same.
 * @param {(decoder: Decoder) => number} task
 * @param {readonly Decoder[]} able
 */
function compare(task, able = decoders) {
  const variants = able.map((decoder) => ({ name: decoder.name, run: () => task(decoder) }));
  const results = new Set(variants.map(({ run }) => run()));
  if (results.size !== 1) throw new Error(`${task.name} read different things: ${[...results]}`);
  return measure(variants, rounds);
}

const lossless = decoders.filter((decoder) => decoder.lossless);
printVersions();
printTable(
  `${lines.length} recorded events, ${Math.round(lines.join("").length / 1000)} KB: times JSON.parse`,
  new Map([
    ["tag and text", compare(readDeltas)],
    ["sound as bytes too", compare(readBytes)],
    ["back to text", compare(writeEvents, lossless)],
  ]),
);
printTable(
  `one response of ${Math.round(document.length / 1000)} KB: times JSON.parse`,
  new Map([
    ["decode", compare(decodeDocument)],
    ["every field read", compare(readDocument)],
    ["back to text", compare(writeDocument, lossless)],
  ]),
);

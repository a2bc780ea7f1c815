// @ts-check
import { ServerEvent } from "ai-wire-models/voicelive";
import { serverEventUnionDeserializer } from "../node_modules/@azure/ai-voicelive/dist/esm/models/models.js";
import { zodServerEvent } from "./zod-events.js";

/**
 * One way to make an event of a text. `names` says under which names its fields are read; `lossless` whether it
 * can be written back.
 * @typedef {object} Decoder
 * @property {string} name
 * @property {(text: string) => Decoded} decode
 * @property {"attributes" | "wire"} names
 * @property {boolean} decodesBytes
 * @property {boolean} lossless
 *
 * What all of them have in common: a tag, and in most events a delta.
 * @typedef {{ readonly type: unknown, readonly delta?: unknown }} Decoded
 */

/** @type {readonly Decoder[]} */
export const decoders = [
  {
    name: "JSON.parse alone",
    decode: (text) => JSON.parse(text),
    names: "wire",
    decodesBytes: false,
    lossless: true,
  },
  {
    name: "fromText",
    decode: (text) => ServerEvent.fromText(text),
    names: "attributes",
    decodesBytes: true,
    lossless: true,
  },
  {
    name: "JSON.parse, fromJSON",
    decode: (text) => ServerEvent.fromJSON(JSON.parse(text)),
    names: "attributes",
    decodesBytes: true,
    lossless: true,
  },
  {
    name: "JSON.parse, official client",
    decode: (text) => serverEventUnionDeserializer(JSON.parse(text)),
    names: "attributes",
    decodesBytes: true,
    lossless: false,
  },
  {
    name: "JSON.parse, zod",
    decode: (text) => zodServerEvent.parse(JSON.parse(text)),
    names: "wire",
    decodesBytes: false,
    lossless: true,
  },
];

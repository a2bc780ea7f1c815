// @ts-check
import { ServerEvent } from "ai-wire-models/voicelive";
import * as valibot from "valibot";
import { serverEventUnionDeserializer } from "../../node_modules/@azure/ai-voicelive/dist/esm/models/models.js";
import { copyEvent } from "./by-hand/copy.js";
import { holdEvent } from "./by-hand/hold.js";
import { smallTags } from "./events.js";
import { transformedTypes, transformer } from "./peers/class-transformer.js";
import { jsonSchemas } from "./peers/json-schema.js";
import { quicktypeConverter } from "./peers/quicktype.js";
import { convertUnion } from "./peers/shapes.js";
import { valibotTypes } from "./peers/valibot.js";
import { zodTypes } from "./peers/zod.js";
import { zodServerEvent } from "./zod-events.js";

/**
 * One way to make an event of a text. `names` says under which names its fields are read; `lossless` whether it
 * can be written back; `anyEvent` whether it takes events of kinds that it was not told of.
 * @typedef {object} Decoder
 * @property {string} name
 * @property {(text: string) => Decoded} decode
 * @property {"attributes" | "wire"} names
 * @property {boolean} [decodesBytes]
 * @property {boolean} [lossless]
 * @property {boolean} [anyEvent]
 *
 * What all of them have in common: a tag, and in most events a delta.
 * @typedef {{ readonly type: unknown, readonly delta?: unknown }} Decoded
 */

const { jsonSchema } = ServerEvent;
if (typeof jsonSchema === "boolean") throw new Error("no schema");
const schema = jsonSchema;

/** The events that peers are told of: those of the texts that they decode. */
const tags = new Set([...smallTags, "response.done"]);

/**
 * The events in a library's terms.
 * @template Type
 * @param {import("./peers/shapes.js").Builder<Type>} types
 * @returns {Type}
 */
export function eventsFor(types) {
  return convertUnion(schema, tags, types);
}

const zodEvent = eventsFor(zodTypes);
const valibotEvent = eventsFor(valibotTypes);
const transform = transformer(eventsFor(transformedTypes));
const convert = await quicktypeConverter(eventsFor(jsonSchemas));

/** @type {readonly Decoder[]} */
export const decoders = [
  {
    name: "JSON.parse alone",
    decode: (text) => JSON.parse(text),
    names: "wire",
    lossless: true,
    anyEvent: true,
  },
  {
    name: "fromText",
    decode: (text) => ServerEvent.fromText(text),
    names: "attributes",
    decodesBytes: true,
    lossless: true,
    anyEvent: true,
  },
  {
    name: "JSON.parse, fromJSON",
    decode: (text) => ServerEvent.fromJSON(JSON.parse(text)),
    names: "attributes",
    decodesBytes: true,
    lossless: true,
    anyEvent: true,
  },
  {
    name: "JSON.parse, official client",
    decode: (text) => serverEventUnionDeserializer(JSON.parse(text)),
    names: "attributes",
    decodesBytes: true,
    anyEvent: true,
  },
  {
    name: "by hand, around what was parsed",
    decode: (text) => holdEvent(JSON.parse(text)),
    names: "attributes",
    lossless: true,
  },
  {
    name: "by hand, around copies",
    decode: (text) => copyEvent(JSON.parse(text)),
    names: "attributes",
    lossless: true,
  },
  {
    name: "JSON.parse, zod",
    decode: (text) => asEvent(zodEvent.parse(JSON.parse(text))),
    names: "wire",
    lossless: true,
  },
  {
    name: "JSON.parse, zod by hand",
    decode: (text) => zodServerEvent.parse(JSON.parse(text)),
    names: "wire",
    lossless: true,
    anyEvent: true,
  },
  {
    name: "JSON.parse, valibot",
    decode: (text) => asEvent(valibot.parse(valibotEvent, JSON.parse(text))),
    names: "wire",
    lossless: true,
  },
  {
    name: "JSON.parse, class-transformer",
    decode: (text) => asEvent(transform(JSON.parse(text))),
    names: "wire",
    lossless: true,
  },
  {
    name: "quicktype's converter",
    decode: (text) => asEvent(convert(text)),
    names: "wire",
  },
];

/**
 * What a library made of an event, whose type it does not tell.
 * @param {unknown} event
 */
function asEvent(event) {
  return /** @type {Decoded} */ (event);
}

import type { ClientEventUnion } from "@azure/ai-voicelive/models";
import type { JsonObject } from "../../generator/source/json.js";
import {
  clientEventUnionSerializer,
  responseSessionSerializer,
  serverEventUnionDeserializer,
} from "../../node_modules/@azure/ai-voicelive/dist/esm/models/models.js";
import { VoiceLiveMessageParser } from "../../node_modules/@azure/ai-voicelive/dist/esm/protocol/messageParser.js";

// The official client keeps its (de)serialisers to itself, so they are imported by file. They need nothing newer
// than Node 20, whatever its manifest asks for.

/** The official client's view of one server event. */
export function officialEvent(wire: JsonObject): unknown {
  return serverEventUnionDeserializer(structuredClone(wire));
}

/** What the official client's connection makes of one received text. */
export function officialMessage(text: string): unknown {
  return new VoiceLiveMessageParser().parseIncomingMessage(text);
}

/** What the official client sends for an event given by its property names. */
export function officialWire(event: object): unknown {
  // What is handed in is built at run time, from whatever attributes our side has.
  return withoutUndefined(clientEventUnionSerializer(event as ClientEventUnion));
}

/** What the official client sends for a session given by its property names. */
export function officialSessionWire(session: object): unknown {
  return withoutUndefined(responseSessionSerializer(session));
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

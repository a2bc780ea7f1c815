import type { JsonObject } from "../../../generator/source/json.js";
import { type Random, seededRandom } from "./random.js";

/** A session being recorded, both directions. */
export interface Recording {
  readonly random: Random;
  readonly fromServer: readonly JsonObject[];
  readonly fromClient: readonly JsonObject[];
  /** A new identifier, as the service makes them. */
  id(prefix: string): string;
  server(type: string, fields: JsonObject): void;
  client(type: string, fields: JsonObject): void;
}

export function startRecording(seed: number): Recording {
  const random = seededRandom(seed);
  const fromServer: JsonObject[] = [];
  const fromClient: JsonObject[] = [];
  let ids = 0;

  function id(prefix: string): string {
    ids += 1;
    return `${prefix}_${random.between(0x10000000, 0xffffffff).toString(16)}${ids}`;
  }

  return {
    random,
    fromServer,
    fromClient,
    id,
    server(type, fields) {
      const event = { type, event_id: id("event"), ...fields };
      fromServer.push(random.onceIn(12) ? reversed(event) : event);
    },
    client(type, fields) {
      fromClient.push(random.onceIn(3) ? { ...fields, type } : { type, ...fields });
    },
  };
}

/** The same event with its tag last: no reader may count on key order. */
function reversed(event: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(event).reverse());
}

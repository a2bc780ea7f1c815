import type { Json, JsonObject } from "../../../generator/source/json.js";

/** One event as it stands on the wire. `full`: every declared field of the event is there; `minimal`: only required ones. */
export interface Sample {
  /** The tag; a sample beyond the first of its form adds what it shows. */
  readonly name: string;
  readonly form: "full" | "minimal";
  readonly wire: JsonObject;
}

/** An event with only what its schema requires. */
export function minimal(type: string, required: JsonObject = {}): Sample {
  return { name: type, form: "minimal", wire: { type, ...required } };
}

/** An event with every field declared for it. */
export function full(type: string, fields: JsonObject = {}): Sample {
  return { name: type, form: "full", wire: { type, event_id: `event_${type}`, ...fields } };
}

/** The same event again for each value that one place in it can take. */
export function variants(
  type: string,
  what: string,
  values: readonly Json[],
  fields: (value: Json) => JsonObject,
): Sample[] {
  return values.map((value, index) => ({
    ...full(type, fields(value)),
    name: `${type}, ${what} ${index + 1}`,
  }));
}

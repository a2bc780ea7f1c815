/** Any JSON value, as `JSON.parse` gives it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. Its own properties are data, whatever they are called. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether a value is a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A JSON value that is neither array nor object. */
export type Scalar = string | number | boolean | null;

/** Whether a value is neither array nor object. */
export function isScalar(value: Json): value is Scalar {
  return typeof value !== "object" || value === null;
}

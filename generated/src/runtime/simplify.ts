import { encodeBase64 } from "./base64.js";
import { recall } from "./origin.js";
import { Stored } from "./stored.js";

/** What stands for a scalar in JSON; undefined for what has no place there. */
export function simplifyScalar(value: unknown): unknown {
  switch (typeof value) {
    case "bigint":
      return String(value);
    case "function":
    case "symbol":
      return undefined;
    default:
      return value;
  }
}

/**
 * What stands for an object in JSON: ISO text for a date, base64 for bytes, what `toJSON` says for other classes.
 * Models, arrays and plain objects stand for themselves.
 */
export function simplify(value: object): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === Array.prototype) return value;
  if (value instanceof Stored || prototype === null) return value;
  if (value instanceof Date) return recall(value) ?? value.toJSON();
  if (value instanceof Uint8Array) return recall(value) ?? encodeBase64(value);
  if ("toJSON" in value && typeof value.toJSON === "function") return value.toJSON("");
  return value;
}

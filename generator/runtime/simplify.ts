import { encodeBase64 } from "./base64.js";
import { recall } from "./origin.js";
import { type Store, Stored } from "./stored.js";

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

/** Whether an object is of no class, as nearly all data are. */
export function isPlain(value: object): value is Store {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * What stands for an object in JSON: ISO text for a date, base64 for bytes, what `toJSON` says for other classes.
 * Models, arrays and plain objects stand for themselves.
 */
export function simplify(value: object): unknown {
  if (isPlain(value) || Array.isArray(value) || value instanceof Stored) return value;
  if (value instanceof Date) return recall(value) ?? value.toJSON();
  if (value instanceof Uint8Array) return recall(value) ?? encodeBase64(value);
  if ("toJSON" in value && typeof value.toJSON === "function") return value.toJSON("");
  return value;
}

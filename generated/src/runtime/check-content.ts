import { decodeBase64 } from "./base64.js";

/** RFC 4648, section 4. */
export function isBase64(text: string): boolean {
  return decodeBase64(text) !== undefined;
}

/** RFC 8259. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Base64 of the UTF-8 bytes of JSON. */
export function isBase64Json(text: string): boolean {
  const letters = utf8(decodeBase64(text) ?? []);
  return letters !== undefined && isJson(letters);
}

/** Text of UTF-8 bytes, on any platform; undefined when they are none. */
function utf8(bytes: Iterable<number>): string | undefined {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`);
  try {
    return decodeURIComponent(escaped.join(""));
  } catch {
    return undefined;
  }
}

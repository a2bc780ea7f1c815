import { formats } from "./formats.js";

/**
 * The base64 text of the bytes of two such texts. Only the end of the first is looked at, so that adding many pieces takes no
 * longer than they are. What is no base64 is put behind each other as it is.
 */
export function joinBytes(format: "base64" | "base64url", first: string, later: string): string {
  const { read, write } = formats[format];
  let length = first.length;
  while (length > 0 && first[length - 1] === "=") length--;
  const whole = length - (length % 4);
  const end = read(first.slice(whole, length));
  const bytes = read(later);
  if (!(end instanceof Uint8Array && bytes instanceof Uint8Array)) return first + later;
  if (end.length === 0) return first.slice(0, length) + later;
  const joined = new Uint8Array(end.length + bytes.length);
  joined.set(end);
  joined.set(bytes, end.length);
  return first.slice(0, whole) + String(write(joined));
}

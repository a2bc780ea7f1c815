import { StreamError } from "./stream-error.js";
import type { Chunk } from "./stream-types.js";

/** Turns chunks into text. Bytes of a character that is cut wait for the rest of it. */
export function textDecoder(): (chunk: Chunk) => string {
  let decoder: Decoder | undefined;
  let started = false;
  return (chunk) => {
    decoder ??= typeof chunk === "string" ? undefined : makeDecoder();
    const text = typeof chunk === "string" ? chunk : decoder?.decode(chunk, { stream: true });
    if (text === undefined || text === "") return "";
    const isMarked = !started && text.startsWith(byteOrderMark);
    started = true;
    return isMarked ? text.slice(1) : text;
  };
}

/** The text of bytes that are complete. */
export function decodeText(bytes: Chunk): string {
  return typeof bytes === "string" ? bytes : makeDecoder().decode(bytes);
}

const byteOrderMark = "\ufeff";

/** The part of `TextDecoder` that is used here. */
interface Decoder {
  decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string;
}

function makeDecoder(): Decoder {
  // Every platform has it, but it is not part of the language, whose types are the only ones known here.
  const type: (new (label: string, options: object) => Decoder) | undefined = Reflect.get(
    globalThis,
    "TextDecoder",
  );
  if (type === undefined) {
    throw new StreamError("this platform has no TextDecoder; give the stream as text");
  }
  return new type("utf-8", { ignoreBOM: true });
}

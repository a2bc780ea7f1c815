/** The text of a file without its byte order mark; or, when it is not UTF-8, what stands before the first wrong byte. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "broken"; readonly before: string };

/** Decodes UTF-8. Any other encoding is refused rather than guessed. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = tryDecode(bytes, false);
  if (text !== undefined) return { kind: "text", text };
  // The longest start that is well-formed, by halving: the decoder does not say where it failed.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tryDecode(bytes.subarray(0, middle), true) === undefined) high = middle - 1;
    else low = middle;
  }
  return { kind: "broken", before: tryDecode(bytes.subarray(0, low), true) ?? "" };
}

/** Decodes text, or with `stream` the start of one, where a character that is cut off at the end is left out. */
function tryDecode(bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

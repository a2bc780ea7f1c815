/** The text of a file without its byte order mark; or, when it is not UTF-8, what stands before the first wrong byte. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "broken"; readonly before: string };

/** Decodes UTF-8. Any other encoding is refused rather than guessed. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = tryOrNothing(() => utf8().decode(bytes));
  return text === undefined
    ? { kind: "broken", before: longestStart(bytes) }
    : { kind: "text", text };
}

/** Decodes up to the first wrong byte, which is found by halving: the decoder does not say where it failed. */
function longestStart(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  let longest = "";
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // A character that is cut off at the end of a stream's part may still be completed.
    const start = tryOrNothing(() => utf8().decode(bytes.subarray(0, middle), { stream: true }));
    if (start === undefined) {
      high = middle - 1;
    } else {
      longest = start;
      low = middle;
    }
  }
  return longest;
}

function utf8() {
  return new TextDecoder("utf-8", { fatal: true });
}

function tryOrNothing(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

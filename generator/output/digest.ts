import { hash } from "node:crypto";

/**
 * A short fingerprint of a text. Line endings do not count: a checkout with CRLF is the same text. Enough to notice an
 * edit; it is no protection against somebody who wants a collision.
 */
export function digest(text: string): string {
  return shortHash(withLineFeeds(text));
}

/** The fingerprint of the text in a file, which need not be decoded for it. */
export function digestBytes(bytes: Buffer): string {
  return bytes.includes("\r\n") ? digest(bytes.toString()) : shortHash(bytes);
}

/** The text with every line ending as LF. */
export function withLineFeeds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function shortHash(data: string | Buffer): string {
  return hash("sha256", data, "hex").slice(0, 32);
}

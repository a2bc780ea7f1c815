import { createHash } from "node:crypto";

/**
 * A short fingerprint of a text. Line endings do not count: a checkout with CRLF is the same text. Enough to notice an
 * edit; it is no protection against somebody who wants a collision.
 */
export function digest(text: string): string {
  return createHash("sha256").update(withLineFeeds(text)).digest("hex").slice(0, 32);
}

/** The text with every line ending as LF. */
export function withLineFeeds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

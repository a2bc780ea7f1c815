import { decodeHTML } from "entities/decode";

/** Text with character references replaced by what they stand for, as in HTML: all names, the semicolon sometimes optional. */
export function unescapeHtml(text: string): string {
  return decodeHTML(text);
}

import { digest } from "./digest.js";

/**
 * The text of a manifest with a line that says what the package was made from: a fingerprint of that and of the manifest
 * itself, so that an edit of either shows.
 */
export function seal(text: string, made: string): string {
  return text.replace(settingsLine, (line) => `${line}  "made": "${sealOf(text, made)}",\n`);
}

/** Whether a manifest says that its package was made from this, and stands as it was written then. */
export function isSealedWith(text: string, made: string): boolean {
  return text === seal(withoutSeal(text), made);
}

/** The text of a manifest without what it says of its making. */
export function withoutSeal(text: string): string {
  return text.replace(sealLine, "");
}

const settingsLine = /^ {2}"settings": .*\n/m;
const sealLine = /^ {2}"made": .*\n/m;

function sealOf(text: string, made: string): string {
  return digest(`${made}\n${text}`);
}

const start = "#try=";

/** What addresses can hold without trouble anywhere. */
const longest = 16_000;

/** The part of an address that holds a message; undefined for a message that is too long for one. */
export function linkOf(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const encoded = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return encoded.length > longest ? undefined : start + encoded;
}

/** The message that an address holds; undefined when it holds none. */
export function messageIn(hash: string): string | undefined {
  if (!hash.startsWith(start)) return undefined;
  try {
    const binary = atob(hash.slice(start.length).replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

const standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const invalid = -1;
const standardDigits = /* @__PURE__ */ digitsOf(standard);
const urlDigits = /* @__PURE__ */ digitsOf(url);

/** Base64 text of bytes, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encode(bytes, standard);
  return text + "=".repeat((4 - (text.length % 4)) % 4);
}

/** Base64 text of bytes in the alphabet for URLs and file names (RFC 4648, section 5), without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encode(bytes, url);
}

/** Bytes of base64 text; undefined when it is none. Padding may be missing. */
export function decodeBase64(text: string): Uint8Array | undefined {
  return decode(text, standardDigits);
}

/** Bytes of base64url text; undefined when it is none. Padding may be there. */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  return decode(text, urlDigits);
}

function digitsOf(alphabet: string): Int8Array {
  const digits = new Int8Array(128).fill(invalid);
  for (let digit = 0; digit < alphabet.length; digit++) digits[alphabet.charCodeAt(digit)] = digit;
  return digits;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = "";
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits & 0x3f) << 8) | byte;
    count += 8;
    while (count >= 6) {
      count -= 6;
      text += alphabet.charAt((bits >> count) & 0x3f);
    }
  }
  return count > 0 ? text + alphabet.charAt((bits << (6 - count)) & 0x3f) : text;
}

function decode(text: string, digits: Int8Array): Uint8Array | undefined {
  const length = lengthWithoutPadding(text);
  if (length === undefined) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const digitAt = (index: number): number =>
    index < length ? (digits[text.charCodeAt(index)] ?? invalid) : 0;
  let end = 0;
  for (let index = 0; index < length; index += 4) {
    const high = (digitAt(index) << 18) | (digitAt(index + 1) << 12);
    const bits = high | (digitAt(index + 2) << 6) | digitAt(index + 3);
    // One invalid digit makes all four negative.
    if (bits < 0) return undefined;
    // What the last four digits hold beyond the end falls away.
    bytes[end++] = bits >> 16;
    bytes[end++] = bits >> 8;
    bytes[end++] = bits;
  }
  return bytes;
}

function lengthWithoutPadding(text: string): number | undefined {
  let length = text.length;
  while (length > 0 && text.charAt(length - 1) === "=") length--;
  const padding = text.length - length;
  if (padding > 0 && (text.length % 4 !== 0 || padding > 2)) return undefined;
  return length % 4 === 1 ? undefined : length;
}

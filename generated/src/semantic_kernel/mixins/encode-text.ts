import { LookupError } from "./errors.js";
import { encodeUtf8 } from "./utf8.js";

/**
 * The bytes of a text in an encoding that Python knows by the same name. Those of Unicode, ASCII and Latin-1 are known
 * here; a `LookupError` is thrown for others, and for characters that the encoding does not have.
 */
export function encodeText(text: string, encoding: string): Uint8Array {
  const name = encoding.toLowerCase().replace(/[^a-z0-9]+/g, "");
  const encode = encoders.get(name);
  if (encode === undefined) throw new LookupError(`unknown encoding: ${encoding}`);
  return encode(text);
}

type Encode = (text: string) => Uint8Array;

/** UTF-16 and UTF-32 without a byte order in the name begin with a mark that tells it, and go little end first. */
const encoders: ReadonlyMap<string, Encode> = new Map<string, Encode>([
  ["utf8", encodeUtf8],
  ["utf8sig", (text) => encodeUtf8(`\ufeff${text}`)],
  ["utf16", (text) => units(`\ufeff${text}`, 2, true)],
  ["utf16le", (text) => units(text, 2, true)],
  ["utf16be", (text) => units(text, 2, false)],
  ["utf32", (text) => units(`\ufeff${text}`, 4, true)],
  ["utf32le", (text) => units(text, 4, true)],
  ["utf32be", (text) => units(text, 4, false)],
  ["ascii", (text) => narrow(text, 0x7f, "ASCII")],
  ["usascii", (text) => narrow(text, 0x7f, "ASCII")],
  ["latin1", (text) => narrow(text, 0xff, "Latin-1")],
  ["iso88591", (text) => narrow(text, 0xff, "Latin-1")],
]);

function units(text: string, size: 2 | 4, littleEndian: boolean): Uint8Array {
  const codes =
    size === 2
      ? Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
      : Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * size));
  for (const [index, code] of codes.entries()) {
    if (size === 2) view.setUint16(index * size, code, littleEndian);
    else view.setUint32(index * size, code, littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function narrow(text: string, last: number, name: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > last) throw new LookupError(`${name} has no ${JSON.stringify(character)}`);
    return code;
  });
}

import { decodeBase64, encodeBase64 } from "../../runtime/base64.js";
import { ContentInitializationError } from "./errors.js";
import { toPythonText } from "./python-text.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

/** What a data URI says. */
export interface DataUriParts {
  readonly mimeType: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** `base64` in any case; with anything else the payload is the text itself. */
  readonly format: string | null;
  readonly bytes: Uint8Array;
}

// Every platform has it, but no standard library without a platform declares it.
declare const URL: new (text: string) => { readonly pathname: string };

/**
 * Reads a data URI. Line breaks and tabs in it do not count, a query and a fragment are cut off, and other characters
 * than those of URIs remain percent-encoded.
 */
export function parseDataUri(text: string, defaultType = "text/plain"): DataUriParts {
  const [head = "", ...rest] = pathOf(text).split(",");
  // Nothing at all before the comma means that all is as usual.
  const groups = head === "" ? {} : pattern.exec(head)?.groups;
  if (groups === undefined || rest.length === 0) {
    throw new ContentInitializationError("the text is no data URI");
  }
  const { type = defaultType, parameters = "", format = "" } = groups;
  const pairs = Array.from(parameters.matchAll(/;([^=]+)=([^;]*)/g), ([, key = "", value = ""]) => [
    unescapeParameter(key),
    unescapeParameter(value),
  ]);
  return {
    mimeType: type,
    parameters: Object.fromEntries(pairs),
    format: format || null,
    bytes: decodePayload(rest.join(","), format),
  };
}

/** Writes a data URI. The metadata of a content stand where parameters do. */
export function printDataUri(
  { mimeType, format, bytes }: Omit<DataUriParts, "parameters">,
  metadata: Readonly<Record<string, unknown>>,
): string {
  if (`${mimeType}${format}`.includes(",")) {
    throw new ContentInitializationError("neither type nor format may have a comma");
  }
  const pairs = Object.entries(metadata)
    .filter(([key]) => key !== "")
    .map(([key, value]) => `${escapeParameter(key)}=${escapeParameter(toPythonText(value))};`);
  const text = isBase64(format) ? undefined : decodeUtf8(bytes);
  const start = `data:${mimeType};${pairs.join("")}`;
  // Bytes that are no text can be written in one way only.
  if (text === undefined)
    return `${start}${isBase64(format) ? format : "base64"},${encodeBase64(bytes)}`;
  return `${start}${format ?? ""},${text}`;
}

/** The bytes that a payload stands for. */
export function decodePayload(payload: string, format: string | null): Uint8Array {
  if (!isBase64(format)) return encodeUtf8(payload);
  const bytes = payload.length % 4 === 0 ? decodeBase64(payload) : undefined;
  if (bytes === undefined) throw new ContentInitializationError("the payload is no base64");
  return bytes;
}

/** Whether a format is base64, in any case. */
export function isBase64(format: string | null | undefined): boolean {
  return format?.toLowerCase() === "base64";
}

/**
 * A media type, then parameters of letters and digits or escaped, then the format; a media type demands a semicolon. What
 * looks like a parameter otherwise is the format's, as in Python.
 */
const pattern =
  /^(?<type>[a-z]+\/[a-z0-9][a-z0-9!#$&^_.+-]*)?(?<parameters>(?:;(?:[a-z0-9]|%[0-9a-f]{2})+=(?:[a-z0-9]|%[0-9a-f]{2})*)*);(?<format>.*)$/is;

function pathOf(text: string): string {
  try {
    return new URL(text).pathname;
  } catch {
    throw new ContentInitializationError("the text is no URI");
  }
}

/** Escapes all but letters and digits, so that a parameter is read as what it was written for. */
function escapeParameter(text: string): string {
  const bytes = encodeUtf8(text);
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    const hex = byte.toString(16).toUpperCase().padStart(2, "0");
    return /[a-z0-9]/i.test(character) ? character : `%${hex}`;
  }).join("");
}

function unescapeParameter(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

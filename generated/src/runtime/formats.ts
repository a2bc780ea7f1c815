import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from "./base64.js";
import { parseDateTime, parseHttpDate, parseUnixTime } from "./dates.js";
import type { Format } from "./info.js";

/** How a value of one format is read from the wire and written to it. */
export interface FormatRules {
  /** A `Date` or bytes; what cannot be read comes back as it is. */
  readonly read: (wire: unknown) => unknown;
  /** The wire value of what this format shows; undefined for anything else, which is stored as it comes. */
  readonly write: (value: unknown) => string | number | undefined;
}

/** The formats that attributes show as something better. `int64` is not among them: its text is kept. */
export const formats: Readonly<Record<Exclude<Format, "int64">, FormatRules>> = {
  "date-time": { read: readText(parseDateTime), write: writeDate(formatDate) },
  "date-time-rfc7231": { read: readText(parseHttpDate), write: writeDate(formatHttpDate) },
  unixtime: { read: readUnixTime, write: writeDate(formatUnixTime) },
  base64: { read: readText(decodeBase64), write: writeBytes(encodeBase64) },
  base64url: { read: readText(decodeBase64Url), write: writeBytes(encodeBase64Url) },
};

function readText(parse: (text: string) => Date | Uint8Array | undefined) {
  return (wire: unknown): unknown => (typeof wire === "string" ? (parse(wire) ?? wire) : wire);
}

function readUnixTime(wire: unknown): unknown {
  return typeof wire === "number" ? (parseUnixTime(wire) ?? wire) : wire;
}

function writeDate(format: (date: Date) => string | number) {
  return (value: unknown): string | number | undefined => {
    if (!(value instanceof Date)) return undefined;
    if (Number.isNaN(value.getTime())) throw new TypeError("an invalid date has no JSON");
    return format(value);
  };
}

function writeBytes(format: (bytes: Uint8Array) => string) {
  return (value: unknown): string | undefined =>
    value instanceof Uint8Array ? format(value) : undefined;
}

function formatDate(date: Date): string {
  return date.toISOString();
}

function formatHttpDate(date: Date): string {
  return date.toUTCString();
}

function formatUnixTime(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

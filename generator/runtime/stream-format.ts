import { StreamError } from "./stream-error.js";
import { checkLength } from "./stream-lines.js";
import { jsonLines } from "./stream-ndjson.js";
import { nextMessage, type Progress, type StreamParser } from "./stream-parser.js";
import { serverSentEvents } from "./stream-sse.js";
import { decodeText, textDecoder } from "./stream-text.js";
import type { Chunk, StreamFormat } from "./stream-types.js";

/** What reads a connection in the given format; without one, in the format its text begins like. */
export function parserOf(
  format: StreamFormat | undefined,
  progress: Progress,
  maxLength: number,
): StreamParser<Chunk> {
  if (format === "messages") return wholeMessages(progress);
  const parser =
    format === undefined
      ? guessingParser(progress, maxLength)
      : textParser(format, progress, maxLength);
  const decode = textDecoder();
  return { take: (chunk) => parser.take(decode(chunk)), end: parser.end };
}

/** The format of a content type; undefined where it says nothing about events. */
export function formatOf(contentType: string | null | undefined): StreamFormat | undefined {
  const [type = ""] = (contentType ?? "").toLowerCase().split(";");
  if (type.trim() === "text/event-stream") return "sse";
  return /\b(?:ndjson|jsonl|json-?lines)\b/.test(type) ? "ndjson" : undefined;
}

function textParser(
  format: "sse" | "ndjson",
  progress: Progress,
  maxLength: number,
): StreamParser<string> {
  return format === "sse" ? serverSentEvents(progress, maxLength) : jsonLines(progress, maxLength);
}

function wholeMessages(progress: Progress): StreamParser<Chunk> {
  return {
    take: (chunk) => [nextMessage(progress, decodeText(chunk), undefined)],
    end: () => [],
  };
}

function guessingParser(progress: Progress, maxLength: number): StreamParser<string> {
  let blank = "";
  let start = "";
  let parser: StreamParser<string> | undefined;
  return {
    take(text) {
      if (parser !== undefined) return parser.take(text);
      const rest = start === "" ? text.trimStart() : text;
      blank += text.slice(0, text.length - rest.length);
      start += rest;
      checkLength(blank, maxLength);
      const format = guess(start);
      if (format === undefined) return [];
      parser = textParser(format, progress, maxLength);
      return parser.take(blank + start);
    },
    end() {
      if (parser !== undefined || start === "") return parser?.end() ?? [];
      throw unclear(start);
    },
  };
}

/** Undefined when more text is needed. What is neither is an error page, or a format unheard of, and not read as nothing. */
function guess(start: string): "sse" | "ndjson" | undefined {
  if (/^[{[]/.test(start)) return "ndjson";
  if (/^(?:(?:data|event|id|retry)?:|(?:data|event|id|retry)[\r\n])/.test(start)) return "sse";
  if (start.length > longestField) throw unclear(start);
  return undefined;
}

/** The length of the longest name of a field, `event` or `retry`. */
const longestField = 5;

function unclear(text: string): StreamError {
  const start = JSON.stringify(text.slice(0, 20));
  return new StreamError(
    `a stream that begins with ${start} holds neither events nor lines of JSON; say which with "format"`,
  );
}

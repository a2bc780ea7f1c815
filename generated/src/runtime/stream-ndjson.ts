import { lineSplitter } from "./stream-lines.js";
import { nextMessage, type Progress, type StreamParser } from "./stream-parser.js";
import type { StreamMessage } from "./stream-types.js";

/** One JSON text a line. Blank lines mean nothing; the last line need not end. */
export function jsonLines(progress: Progress, maxLength: number): StreamParser<string> {
  const lines = lineSplitter(maxLength);
  let line = 0;
  const read = (texts: readonly string[]): readonly StreamMessage[] => {
    const messages: StreamMessage[] = [];
    for (const text of texts) {
      line += 1;
      if (text.trim() !== "") messages.push(nextMessage(progress, text, line));
    }
    return messages;
  };
  return {
    take: (text) => read(lines.take(text)),
    end: () => read([lines.rest()]),
  };
}

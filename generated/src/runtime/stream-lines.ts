import { StreamError } from "./stream-error.js";

/** Lines out of text that arrives in pieces. */
export interface LineSplitter {
  /** The lines that are complete with this text. They end in CR, LF or both. */
  take(text: string): readonly string[];
  /** What is left when no more text comes. */
  rest(): string;
}

/** Splits text into lines. Each is handed out as soon as it ends; only new text is searched, however small the pieces. */
export function lineSplitter(maxLength: number): LineSplitter {
  let rest = "";
  // The line feed that follows is the second half of a line end.
  let returned = false;
  return {
    take(text) {
      const lines: string[] = [];
      let start = returned && text.startsWith("\n") ? 1 : 0;
      if (text !== "") returned = text.endsWith("\r");
      for (const { 0: end, index } of text.matchAll(lineEnds)) {
        if (index < start) continue;
        lines.push(rest + text.slice(start, index));
        rest = "";
        start = index + end.length;
      }
      rest += text.slice(start);
      checkLength(rest, maxLength);
      return lines;
    },
    rest: () => rest,
  };
}

const lineEnds = /\r\n?|\n/g;

/** Throws where one event has grown too long to go on collecting it. */
export function checkLength(text: string, maxLength: number): void {
  if (text.length > maxLength) {
    throw new StreamError(`an event is longer than ${maxLength} characters (maxLength)`);
  }
}

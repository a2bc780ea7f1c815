import { checkLength, lineSplitter } from "./stream-lines.js";
import { nextMessage, type Progress, type StreamParser } from "./stream-parser.js";
import type { StreamMessage } from "./stream-types.js";

/**
 * Server-Sent Events (HTML, section 9.2.6). Fields that nobody knows and comments mean nothing; an event that the end of the
 * stream cuts off is dropped, as the standard says. Events without data hold no model, but their `id` and `retry` count.
 */
export function serverSentEvents(progress: Progress, maxLength: number): StreamParser<string> {
  const lines = lineSplitter(maxLength);
  let line = 0;
  let id = progress.id;
  let { data, event, start } = noEvent;

  const finish = (): StreamMessage | undefined => {
    const finished = { data, event, start };
    ({ data, event, start } = noEvent);
    progress.id = id;
    if (finished.data === undefined || finished.data.trim() === "") return undefined;
    return nextMessage(progress, finished.data, finished.start, finished.event);
  };

  const readField = (text: string): void => {
    const colon = text.indexOf(":");
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? "" : text.slice(colon + (text[colon + 1] === " " ? 2 : 1));
    switch (name) {
      case "data":
        start ??= line;
        data = data === undefined ? value : `${data}\n${value}`;
        checkLength(data, maxLength);
        break;
      case "event":
        event = value === "" ? undefined : value;
        break;
      case "id":
        if (!value.includes("\0")) id = value;
        break;
      case "retry":
        if (/^[0-9]+$/.test(value)) progress.retry = Number(value);
        break;
    }
  };

  return {
    take(text) {
      const messages: StreamMessage[] = [];
      for (const each of lines.take(text)) {
        line += 1;
        const message = each === "" ? finish() : readField(each);
        if (message !== undefined) messages.push(message);
      }
      return messages;
    },
    end: () => [],
  };
}

/** What is known of an event: its data and type, and the line on which the data began. */
interface Pending {
  readonly data: string | undefined;
  readonly event: string | undefined;
  readonly start: number | undefined;
}

const noEvent: Pending = { data: undefined, event: undefined, start: undefined };

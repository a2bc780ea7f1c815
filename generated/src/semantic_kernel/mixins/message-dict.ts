import {
  type ChatMessageContent,
  FunctionCallContent,
  FunctionResultContent,
  TextContent,
} from "../kernel-content.js";
import { ContentSerializationError } from "./errors.js";
import { type KnownItem, knownItems } from "./message-items.js";

/** What a service calls the two main entries of a message. */
export interface MessageKeys {
  /** Default: `role`. */
  readonly roleKey?: string;
  /** Default: `content`. */
  readonly contentKey?: string;
}

/** A message in the form that chat services take. */
export function messageToDict(
  message: ChatMessageContent,
  { roleKey = "role", contentKey = "content" }: MessageKeys,
): Record<string, unknown> {
  const items = knownItems(message.itemsProperty);
  const calls = items.filter((item) => item instanceof FunctionCallContent);
  const dict: Record<string, unknown> = { [roleKey]: message.role };
  if (message.role === "assistant" && calls.length > 0) {
    dict.tool_calls = calls.map((call) => call.toDict());
  } else {
    dict[contentKey] = contentOf(items);
  }
  if (message.role === "tool") dict.tool_call_id = callOf(items);
  else if (message.name) dict.name = message.name;
  return dict;
}

function contentOf(items: readonly KnownItem[]): unknown {
  const [only] = items;
  if (items.length === 1) {
    if (only instanceof TextContent) return only.text;
    if (only instanceof FunctionResultContent) return String(only);
  }
  return items.map((item) => item.toDict());
}

function callOf([first]: readonly KnownItem[]): string {
  if (first instanceof FunctionResultContent) return first.id ?? "";
  throw new ContentSerializationError("a message of the role tool begins with a function's result");
}

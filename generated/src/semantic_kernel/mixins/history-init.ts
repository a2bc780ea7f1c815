import { ChatMessageContent } from "../kernel-content.js";
import { type Declaring, declaredOnly, type Init } from "./init.js";

/** What `new` was given for a history, with the system message as the first of the messages. */
export function readHistoryInit(type: Declaring, init: object): Init {
  const { systemMessage, messages, ...given } = declaredOnly(type, init);
  const known: unknown = Array.isArray(messages)
    ? messages.map((each) => toMessage(each, {}))
    : messages;
  if (!systemMessage) return { ...given, messages: known };
  const first = toMessage({ role: "system", content: systemMessage }, {});
  return { ...given, messages: [first, ...(Array.isArray(known) ? known : [])] };
}

/** The message itself, or one that is made of what was given and what else is said about it. */
export function toMessage(message: unknown, about: object): ChatMessageContent {
  if (message instanceof ChatMessageContent) return message;
  // The constructor validates, whatever the type of what it is given.
  return Reflect.construct(ChatMessageContent, [{ ...Object(message), ...about }]);
}

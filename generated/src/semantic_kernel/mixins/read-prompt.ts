import type { AuthorRole } from "../enums.js";
import { ChatMessageContent } from "../kernel-content.js";
import { parseXml } from "./parse-xml.js";
import { printXml } from "./print-xml.js";
import { unescapeHtml } from "./unescape-html.js";
import type { XmlElement } from "./xml-element.js";

/**
 * The messages of a prompt in which they may stand as XML. Text before them is the system's, text behind one the user's;
 * other elements are text of the message before them. A prompt of text alone is the user's, as is one that is no XML.
 */
export function readPrompt(prompt: string): readonly ChatMessageContent[] {
  const text = prompt.trim();
  const root = tryToParse(`<root>${text}</root>`);
  if (root === undefined) return [makeMessage("user", text)];
  const messages: ChatMessageContent[] = [];
  addText(messages, "system", root.text);
  for (const element of root.children) addElement(messages, element);
  const [only] = messages;
  if (messages.length === 1 && only?.role === "system") only.role = "user";
  return messages;
}

function addElement(messages: ChatMessageContent[], element: XmlElement): void {
  switch (element.tag) {
    case "message":
      messages.push(ChatMessageContent.fromElement(element));
      break;
    case "chat_history":
      messages.push(...element.children.map((child) => ChatMessageContent.fromElement(child)));
      break;
    default:
      addForeign(messages, printXml(element));
      return;
  }
  addText(messages, "user", element.tail ?? null);
}

function addForeign(messages: ChatMessageContent[], xml: string): void {
  const last = messages.at(-1);
  if (last === undefined) messages.push(makeMessage("user", xml));
  else last.content += unescapeHtml(xml);
}

function addText(messages: ChatMessageContent[], role: AuthorRole, text: string | null): void {
  const trimmed = text?.trim() ?? "";
  if (trimmed !== "") messages.push(makeMessage(role, trimmed));
}

function makeMessage(role: AuthorRole, text: string): ChatMessageContent {
  return new ChatMessageContent({ role, content: unescapeHtml(text) });
}

/** Undefined for what is no XML. */
function tryToParse(text: string): XmlElement | undefined {
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

import { type ChatMessageContent, TextContent } from "../kernel-content.js";
import { type KnownItem, knownItems, readItem } from "./message-items.js";
import { printXml } from "./print-xml.js";
import { unescapeHtml } from "./unescape-html.js";
import { expectTag, makeElement, type XmlElement } from "./xml-element.js";

const tag = "message";

/** `<message>`, with its items inside. Metadata, status and inner content are not written. */
export function messageToElement(message: ChatMessageContent): XmlElement {
  return makeElement(tag, {
    attributes: {
      role: message.role,
      name: message.name,
      encoding: message.encoding,
      finish_reason: message.finishReason,
      ai_model_id: message.aiModelId,
      choice_index: choiceOf(message),
    },
    children: knownItems(message.itemsProperty).map((item) => item.toElement()),
  });
}

/** What `new` is to be given for the message that an element stands for: text alone as one text. */
export function elementToMessage(element: XmlElement): Readonly<Record<string, unknown>> {
  expectTag(element, tag);
  const items = readItems(element);
  if (items.every((item) => item instanceof TextContent)) {
    return { ...element.attributes, content: items.map((item) => item.text).join("") };
  }
  return { ...element.attributes, items };
}

function readItems({ text, children }: XmlElement): readonly KnownItem[] {
  const items: KnownItem[] = [];
  if (text !== null) items.push(new TextContent({ text: unescapeHtml(text) }));
  for (const child of children) {
    const item = readItem(child);
    items.push(item ?? new TextContent({ text: unescapeHtml(printXml(child)) }));
  }
  return items;
}

function choiceOf(message: ChatMessageContent): number | null {
  const choice = message.get("choice_index", null);
  return typeof choice === "number" ? choice : null;
}

import { type ChatMessageContent, TextContent } from "../kernel-content.js";
import type { ChatMessageContentInit } from "../types/kernel-content.js";
import { hashKey } from "./hash-key.js";
import { type MessageKeys, messageToDict } from "./message-dict.js";
import { elementToMessage, messageToElement } from "./message-elements.js";
import { type MessageExtra, readMessageInit } from "./message-init.js";
import { printXml } from "./print-xml.js";
import type { XmlElement } from "./xml-element.js";

interface Members {
  /** The first text; empty when there is none. Assigning replaces it, or adds one; assigning nothing changes nothing. */
  get content(): string;
  set content(value: string);
  /** The first text. */
  toString(): string;
  /** `<message>`, with the items inside. */
  toElement(): XmlElement;
  /** The element as XML text, empty elements in their long form. */
  toPrompt(): string;
  /** The form that chat services take: calls of functions alone, or else what the items say. */
  toDict(keys?: MessageKeys): Record<string, unknown>;
  /** Of role, first text, encoding, reason to finish and all items. */
  hashKey(): string;
}

/** What an element may say of a message. */
type ReadInit = Omit<ChatMessageContentInit, "status"> & { choiceIndex: number };

/** What messages can do. */
export interface ChatMessageMethods {
  new (init: ChatMessageContentInit & MessageExtra): Members;
  /** Reads `<message>`. Attributes give the fields; text, and tags that no content has, become text. */
  fromElement<Made extends ChatMessageContent>(
    this: new (
      init: ReadInit,
    ) => Made,
    element: XmlElement,
  ): Made;
}

export function ChatMessageMethods(Base: typeof ChatMessageContent): ChatMessageMethods {
  return class extends Base {
    constructor(init: ChatMessageContentInit & MessageExtra) {
      super({ ...init, ...readMessageInit(new.target, init) });
    }

    static override fromElement<Made extends ChatMessageContent>(
      this: new (
        init: ReadInit,
      ) => Made,
      element: XmlElement,
    ): Made {
      // Attributes may say anything; the constructor validates.
      // biome-ignore lint/complexity/noThisInStatic: the class that is asked, which may be a subclass.
      return Reflect.construct(this, [elementToMessage(element)]);
    }

    override get content(): string {
      return firstText(this)?.text ?? "";
    }

    override set content(value: string) {
      setContent(this, value);
    }

    override toString(): string {
      return this.content;
    }

    override toElement(): XmlElement {
      return messageToElement(this);
    }

    override toPrompt(): string {
      return printXml(this.toElement());
    }

    override toDict(keys: MessageKeys = {}): Record<string, unknown> {
      return messageToDict(this, keys);
    }

    override hashKey(): string {
      const { role, content, encoding, finishReason, itemsProperty } = this;
      return hashKey("message", role, content, encoding, finishReason, itemsProperty ?? []);
    }
  };
}

function firstText({ itemsProperty = [] }: ChatMessageContent): TextContent | undefined {
  return itemsProperty.find((item) => item instanceof TextContent);
}

/** The message's encoding is that of a text which is replaced, and everything else known of the message goes to a new one. */
function setContent(message: ChatMessageContent, value: string): void {
  if (!value) return;
  const { encoding, aiModelId, innerContent, metadata, itemsProperty = [] } = message;
  const first = firstText(message);
  if (first === undefined) {
    const text = new TextContent({ text: value, encoding, aiModelId, innerContent, metadata });
    message.itemsProperty = [...itemsProperty, text];
  } else {
    first.text = value;
    first.encoding = encoding ?? null;
  }
}

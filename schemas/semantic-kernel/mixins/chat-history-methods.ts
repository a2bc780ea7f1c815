import type { ChatHistory } from "../chat-history.js";
import type { CmcItemTypes } from "../cmc-item-types.js";
import type { AuthorRole } from "../enums.js";
import { type ChatMessageContent, FunctionResultContent } from "../kernel-content.js";
import type { ChatHistoryInit } from "../types/chat-history.js";
import type { ChatMessageContentInit } from "../types/kernel-content.js";
import { type DumpOptions, dump } from "./dump.js";
import { ContentInitializationError } from "./errors.js";
import { readHistoryInit, toMessage } from "./history-init.js";
import { assertValid } from "./init.js";
import type { MessageExtra } from "./message-init.js";
import { printXml } from "./print-xml.js";
import { readPrompt } from "./read-prompt.js";
import { makeElement, type XmlElement } from "./xml-element.js";

/** A message as `new` takes it. */
type MessageInit = ChatMessageContentInit & MessageExtra;

/** What else may be said of a message that is added. */
type About = Partial<Omit<MessageInit, "role" | "content" | "items" | "itemsProperty">>;

/** The call that a tool's message answers. */
interface ToolAbout extends About {
  readonly toolCallId?: string | undefined;
  /** Default: `unknown`. */
  readonly functionName?: string | undefined;
}

/** A text, or the items of a message. */
type Content = string | readonly CmcItemTypes[];

interface Members {
  /** How many messages there are. */
  get length(): number;
  /** Adds a message, or makes one to add. */
  addMessage(message: ChatMessageContent | MessageInit, about?: About): void;
  addSystemMessage(content: Content, about?: About): void;
  addDeveloperMessage(content: Content, about?: About): void;
  addUserMessage(content: Content, about?: About): void;
  addAssistantMessage(content: Content, about?: About): void;
  /** Adds what a tool gave. As text it needs the call's identifier. */
  addToolMessage(content: Content, about?: ToolAbout): void;
  /** Removes the first message that is equal; whether there was one. */
  removeMessage(message: ChatMessageContent): boolean;
  /** Whether there is an equal message. */
  contains(message: ChatMessageContent): boolean;
  /** Adds messages. */
  extend(messages: Iterable<ChatMessageContent>): void;
  /** Has these messages instead. */
  replace(messages: Iterable<ChatMessageContent>): void;
  /** Removes all messages. `clear` removes everything a dictionary holds. */
  clearMessages(): void;
  /** `<chat_history>`, with the messages inside. */
  toElement(): XmlElement;
  /** The element as XML text, empty elements in their short form. */
  toPrompt(): string;
  /** The same as `toPrompt`. */
  toString(): string;
  /** In pydantic's form. */
  modelDump(options?: DumpOptions): Record<string, unknown>;
  /** The dump as JSON text. */
  modelDumpJson(options?: DumpOptions): string;
  /** JSON text to be restored from. Nothing that is null is in it. */
  serialize(): string;
}

/** What conversations can do. */
export interface ChatHistoryMethods {
  new (init: never): Members;
  /** Reads what `serialize` wrote. Throws a `ContentInitializationError` for anything else. */
  restoreChatHistory<Made extends ChatHistory>(
    this: new (
      init: ChatHistoryInit,
    ) => Made,
    json: string,
  ): Made;
  /** Reads a prompt in which there may be messages and histories as XML. What is no XML is a user's message. */
  fromRenderedPrompt<Made extends ChatHistory>(
    this: new (
      init: ChatHistoryInit,
    ) => Made,
    prompt: string,
  ): Made;
}

export function ChatHistoryMethods(Base: typeof ChatHistory): ChatHistoryMethods {
  return class extends Base {
    constructor(init: ChatHistoryInit = {}) {
      super(readHistoryInit(new.target, init));
      assertValid(new.target, this);
    }

    static override restoreChatHistory<Made extends ChatHistory>(
      this: new (
        init: ChatHistoryInit,
      ) => Made,
      json: string,
    ): Made {
      try {
        return new this(JSON.parse(json));
      } catch (cause) {
        throw new ContentInitializationError("the text is no history", { cause });
      }
    }

    static override fromRenderedPrompt<Made extends ChatHistory>(
      this: new (
        init: ChatHistoryInit,
      ) => Made,
      prompt: string,
    ): Made {
      return new this({ messages: [...readPrompt(prompt)] });
    }

    override get length(): number {
      return this.messages?.length ?? 0;
    }

    override addMessage(message: ChatMessageContent | MessageInit, about: About = {}): void {
      messagesOf(this).push(toMessage(message, about));
    }

    override addSystemMessage(content: Content, about: About = {}): void {
      add(this, "system", content, about);
    }

    override addDeveloperMessage(content: Content, about: About = {}): void {
      add(this, "developer", content, about);
    }

    override addUserMessage(content: Content, about: About = {}): void {
      add(this, "user", content, about);
    }

    override addAssistantMessage(content: Content, about: About = {}): void {
      add(this, "assistant", content, about);
    }

    override addToolMessage(
      content: Content,
      { toolCallId, functionName, ...about }: ToolAbout = {},
    ): void {
      const call = { toolCallId, functionName };
      add(this, "tool", typeof content === "string" ? [makeResult(content, call)] : content, about);
    }

    override removeMessage(message: ChatMessageContent): boolean {
      const place = this.messages?.findIndex((known) => known.equals(message)) ?? -1;
      if (place >= 0) this.messages?.splice(place, 1);
      return place >= 0;
    }

    override contains(message: ChatMessageContent): boolean {
      return this.messages?.some((known) => known.equals(message)) ?? false;
    }

    override extend(messages: Iterable<ChatMessageContent>): void {
      const known = messagesOf(this);
      for (const message of messages) known.push(message);
    }

    override replace(messages: Iterable<ChatMessageContent>): void {
      this.messages = [...messages];
    }

    override clearMessages(): void {
      this.messages = [];
    }

    override toElement(): XmlElement {
      const children = this.messages?.map((message) => message.toElement()) ?? [];
      return makeElement("chat_history", { children });
    }

    override toPrompt(): string {
      return printXml(this.toElement(), "short");
    }

    override toString(): string {
      return this.toPrompt();
    }

    override modelDump(options: DumpOptions = {}): Record<string, unknown> {
      return dump(this, options);
    }

    override modelDumpJson(options: DumpOptions = {}): string {
      return JSON.stringify(dump(this, options));
    }

    override serialize(): string {
      return JSON.stringify(dump(this, { excludeNone: true }), undefined, 2);
    }
  };
}

/** The live list of messages, for changing it. */
function messagesOf(history: ChatHistory): ChatMessageContent[] {
  const { messages } = history;
  if (messages !== undefined) return messages;
  history.messages = [];
  return messagesOf(history);
}

function add(history: ChatHistory, role: AuthorRole, content: Content, about: About): void {
  const given = typeof content === "string" ? { content } : { itemsProperty: [...content] };
  history.addMessage({ ...about, role, ...given });
}

function makeResult(
  result: string,
  { toolCallId, functionName = "unknown" }: Pick<ToolAbout, "toolCallId" | "functionName">,
): FunctionResultContent {
  if (!toolCallId) throw new ContentInitializationError("a tool's text needs a toolCallId");
  return new FunctionResultContent({ id: toolCallId, callId: toolCallId, functionName, result });
}

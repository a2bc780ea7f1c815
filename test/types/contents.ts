import {
  BinaryContent,
  type ChatHistory,
  ChatMessageContent,
  type CmcItemTypes,
  FunctionCallContent,
  ImageContent,
  KernelContent,
  parseXml,
  StreamingChatMessageContent,
  StreamingTextContent,
  TextContent,
  type XmlElement,
} from "ai-wire-models/semantic_kernel";

// Mixins give members and statics, and fields stay what they are.
const text: TextContent = TextContent.fromElement(parseXml("<text/>"));
const element: XmlElement = text.toElement();
export const words: string = text.text + String(text) + text.hashKey() + element.tag;
const decoded: StreamingTextContent = StreamingTextContent.fromJSON({
  content_type: "text",
  text: "",
  choice_index: 0,
});
const sum: StreamingTextContent = decoded.add(text);
export const stored: number = sum.get("choice_index");

// What mixins take, `new` takes beside the fields, in subclasses too.
new ChatMessageContent({
  role: "user",
  content: "Hi",
  items: [text, { content_type: "text", text: "" }],
});
new StreamingChatMessageContent({ role: "user", choiceIndex: 0, content: "Hi" });
new ImageContent({ data: new Uint8Array(), mimeType: "image/png", uri: null });
// @ts-expect-error A message has an author.
new ChatMessageContent({ content: "Hi" });
// @ts-expect-error Roles are closed.
new ChatMessageContent({ role: "king" });
// @ts-expect-error A chunk has no status.
new StreamingChatMessageContent({ role: "user", choiceIndex: 0, status: "completed" });
// @ts-expect-error Nobody knows this.
new ImageContent({ file: "a.png" });

// What is computed is an attribute like others, typed by its accessors.
const binary = new BinaryContent({});
binary.data = "text";
export const bytes: Uint8Array = binary.data;
// @ts-expect-error It is worked out from the data.
binary.canRead = true;

// Whole messages are read by the class that is asked; chunks need a choice, so text alone is none.
export const chunk: StreamingChatMessageContent = StreamingChatMessageContent.fromElement(element);
// @ts-expect-error An element of text says nothing about a choice.
StreamingTextContent.fromElement(element);

/** Items narrow by their tag and by their class. */
export function describe(item: CmcItemTypes): string {
  switch (item.contentType) {
    case "text":
      return item.text;
    case "function_call":
      return item.splitName().join(".");
    case "image":
      return item.dataUri;
    case "annotation":
      return item.quote ?? item.toDict().text;
    default:
      return item instanceof FunctionCallContent ? "" : String(item.modelDump());
  }
}

export function count(history: ChatHistory): number {
  history.addUserMessage("Hi", { name: "Ada" });
  // @ts-expect-error Text has the role of its method.
  history.addUserMessage("Hi", { role: "system" });
  return (
    history.length + (history.messages ?? []).filter((message) => message.content !== "").length
  );
}

/** Every content can be decoded, dumped and told apart. */
export function read(json: unknown): Record<string, unknown> {
  const content = KernelContent.parse(json);
  return content.contentType === "message" ? content.toDict() : content.modelDump();
}

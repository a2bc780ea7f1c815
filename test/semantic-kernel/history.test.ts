import {
  AnnotationContent,
  ChatHistory,
  ChatHistoryReducer,
  ChatMessageContent,
  ContentInitializationError,
  FunctionResultContent,
  ImageContent,
  parseXml,
  printXml,
  RealtimeEvent,
  RealtimeTextEvent,
  ReasoningContent,
  StreamingChatMessageContent,
  TextContent,
  ValidationError,
} from "ai-wire-models/semantic_kernel";
import { describe, expect, it } from "vitest";

describe("a history", () => {
  it("holds messages as they are added", () => {
    const history = new ChatHistory({ systemMessage: "Be kind" });
    history.addUserMessage("Hello", { name: "Ada" });
    history.addAssistantMessage([new ReasoningContent({ text: "A greeting" })]);
    history.addToolMessage("42", { toolCallId: "c1" });
    history.addMessage({ role: "developer", content: "Stop" });
    expect(history.messages?.map(({ role, content }) => [role, content])).toEqual([
      ["system", "Be kind"],
      ["user", "Hello"],
      ["assistant", ""],
      ["tool", ""],
      ["developer", "Stop"],
    ]);
    expect([history.length, history.systemMessage]).toEqual([5, null]);
  });

  it("removes, replaces and finds messages by what they say", () => {
    const history = new ChatHistory({});
    const make = (content: string) => new ChatMessageContent({ role: "user", content });
    history.extend([make("a"), make("b"), make("a")]);
    expect(history.removeMessage(make("a"))).toBe(true);
    expect(history.messages?.map(String)).toEqual(["b", "a"]);
    expect([history.removeMessage(make("c")), history.contains(make("b"))]).toEqual([false, true]);
    history.replace([make("z")]);
    expect(history.messages?.map(String)).toEqual(["z"]);
    history.clearMessages();
    expect(history.length).toBe(0);
  });

  it("without messages stays without them when it is looked at", () => {
    const history = ChatHistory.fromJSON({});
    expect([history.length, history.toPrompt()]).toEqual([0, "<chat_history />"]);
    const message = new ChatMessageContent({ role: "user", content: "a" });
    expect([history.contains(message), history.removeMessage(message)]).toEqual([false, false]);
    expect(JSON.stringify(history)).toBe("{}");
  });

  it("takes more messages than a call takes arguments", () => {
    const message = new ChatMessageContent({ role: "user", content: "a" });
    const history = new ChatHistory({});
    history.extend(Array.from({ length: 200_000 }, () => message));
    expect(history.length).toBe(200_000);
  });

  it("is restored from what it was written to", () => {
    const history = new ChatHistory({});
    history.addUserMessage([
      new TextContent({ text: "See" }),
      new ImageContent({ dataUri: "data:image/png;base64,YWJj", metadata: { a: [1] } }),
      new AnnotationContent({ type: "url_citation", url: "http://e", startIndex: 0 }),
    ]);
    history.addToolMessage("ok", { toolCallId: "c1", functionName: "f" });
    const restored = ChatHistory.restoreChatHistory(history.serialize());
    expect(restored).toBeInstanceOf(ChatHistory);
    expect(restored.equals(history)).toBe(true);
    expect(() => ChatHistory.restoreChatHistory('{"messages":[{}]}')).toThrow(
      ContentInitializationError,
    );
  });

  it("is written as a prompt, and read from one", () => {
    const history = new ChatHistory({ systemMessage: 'Say "a < b & c"' });
    history.addUserMessage([new FunctionResultContent({ id: 'i"d', name: "f", result: [1, "x"] })]);
    const prompt = history.toPrompt();
    expect(prompt).toBe(
      '<chat_history><message role="system"><text>Say "a &lt; b &amp; c"</text></message>' +
        '<message role="user"><function_result id="i&quot;d" name="f">[1, \'x\']</function_result></message></chat_history>',
    );
    const read = ChatHistory.fromRenderedPrompt(prompt);
    expect(read.messages?.map(String)).toEqual(['Say "a < b & c"', ""]);
    expect(printXml(read.toElement(), "short")).toBe(prompt);
  });

  it("is kept short by subclasses, which say how short", () => {
    const reducer = new ChatHistoryReducer({ targetCount: 3 });
    expect([reducer.thresholdCount, reducer.autoReduce]).toEqual([0, false]);
    expect(() => new ChatHistoryReducer({ targetCount: 0 })).toThrow(ValidationError);
  });
});

describe("dumps", () => {
  it("hold copies, in the order of the fields", () => {
    const message = new StreamingChatMessageContent({
      role: "user",
      choiceIndex: 2,
      content: "a",
      innerContent: "raw",
      metadata: { deep: { list: [] } },
    });
    const dump = message.modelDump({ excludeNone: true });
    expect(Object.keys(dump).slice(0, 4)).toEqual([
      "choice_index",
      "metadata",
      "content_type",
      "role",
    ]);
    expect(JSON.stringify(dump)).not.toContain("raw");
    Object(dump.metadata).deep.list.push(1);
    expect(message.metadata).toEqual({ deep: { list: [] } });
  });
});

describe("XML", () => {
  it("keeps line breaks and tabs in attributes", () => {
    const attributes = { a: "1\n2\t3\r4 <&>\"'" };
    const text = printXml({ tag: "e", attributes, text: null, children: [] });
    expect(text).toBe(`<e a="1&#10;2&#09;3&#13;4 &lt;&amp;&gt;&quot;'"></e>`);
    expect(parseXml(text).attributes).toEqual(attributes);
  });

  it("has text before, between and behind elements", () => {
    const text = "<a>1<b/>2<c>3</c>4</a>";
    const element = parseXml(text);
    expect(element.text).toBe("1");
    expect(element.children.map(({ tag, text, tail }) => [tag, text, tail])).toEqual([
      ["b", null, "2"],
      ["c", "3", "4"],
    ]);
    expect(printXml(element)).toBe("<a>1<b></b>2<c>3</c>4</a>");
  });

  it.each([
    "<a>Fish & chips</a>",
    "<a><b></a>",
    "<o:p/>",
    '<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>',
    "<a/><b/>",
    "",
    "<a>".repeat(5000) + "</a>".repeat(5000),
  ])("that is not well-formed, or too much, is refused: %.30s", (text) => {
    expect(() => parseXml(text)).toThrow(Error);
    expect(
      ChatHistory.fromRenderedPrompt(text).messages?.every(({ role }) => role === "user"),
    ).toBe(true);
  });

  it("escaped once more is read as it was meant, with every name of HTML", () => {
    const text = TextContent.fromElement(
      parseXml("<text>&amp;lt;b&amp;gt; &amp;copy; &amp;#228;</text>"),
    );
    expect(text.text).toBe("<b> © ä");
  });

  it("of another element is refused", () => {
    expect(() => TextContent.fromElement(parseXml("<image/>"))).toThrow(ContentInitializationError);
    expect(() => ImageContent.fromElement(parseXml("<audio/>"))).toThrow(
      ContentInitializationError,
    );
  });
});

it("Events say what happened.", () => {
  const event = new RealtimeTextEvent({ text: new TextContent({ text: "Hi" }) });
  expect([event.eventType, new RealtimeEvent({}).eventType]).toEqual(["text", "service"]);
  expect(event).toBeInstanceOf(RealtimeEvent);
  expect(event.toJSON()).not.toHaveProperty("event_type");
});

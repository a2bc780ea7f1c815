import {
  BinaryContent,
  ChatMessageContent,
  ContentAdditionException,
  ContentSerializationError,
  FunctionCallContent,
  FunctionResultContent,
  ImageContent,
  KernelContent,
  parseXml,
  StreamingChatMessageContent,
  StreamingTextContent,
  TextContent,
  ValidationError,
} from "ai-wire-models/semantic_kernel";
import { describe, expect, it } from "vitest";

describe("a message", () => {
  it("is made of a text, and gives it back", () => {
    const message = new ChatMessageContent({ role: "user", content: "Why?" });
    expect([message.content, String(message), message.itemsProperty?.length]).toEqual([
      "Why?",
      "Why?",
      1,
    ]);
    message.content = "Why not?";
    expect(message.toDict()).toEqual({ role: "user", content: "Why not?" });
  });

  it("never changes the list it was given", () => {
    const items = [new TextContent({ text: "first" })];
    const message = new ChatMessageContent({ role: "user", items, content: "second" });
    expect(items).toHaveLength(1);
    expect(message.itemsProperty?.map(String)).toEqual(["first", "second"]);
  });

  it("makes items of plain objects as `new` would", () => {
    const call = { content_type: "function_call", name: "clock-now" } as const;
    const [item] = new ChatMessageContent({ role: "assistant", items: [call] }).itemsProperty ?? [];
    expect(item).toBeInstanceOf(FunctionCallContent);
    expect(item?.contentType === "function_call" && item.functionName).toBe("now");
  });

  it("takes wire names, and drops what no field takes", () => {
    const init = { role: "user", finish_reason: "stop", mood: "good" } as const;
    const message = new ChatMessageContent(init);
    expect(message.finishReason).toBe("stop");
    expect(message.has("mood")).toBe(false);
  });

  it("validates what is assigned", () => {
    const message = new ChatMessageContent({ role: "user" });
    expect(() => Object.assign(message, { role: "king" })).toThrow(ValidationError);
    expect(message.role).toBe("user");
  });

  it("keeps items that this package does not know, which have no other form than JSON", () => {
    const json = {
      content_type: "message",
      role: "user",
      items: [
        { content_type: "hologram", depth: 3 },
        { content_type: "text", text: "Look" },
      ],
    };
    const message = ChatMessageContent.fromJSON(json);
    expect(message.toJSON()).toEqual(json);
    expect(message.content).toBe("Look");
    expect(message.toPrompt()).toBe('<message role="user"><text>Look</text></message>');
    expect(message.toDict()).toEqual({ role: "user", content: "Look" });
  });

  it("goes to the wire as it came", () => {
    const text = '{"items":[{"text":"a","content_type":"text","new":1}],"content_type":"message"}';
    expect(JSON.stringify(KernelContent.fromText(text))).toBe(text);
  });

  it("is a prompt as text, whatever its encoding", () => {
    const message = new ChatMessageContent({ role: "user", content: "ä", encoding: "utf-16" });
    expect(message.toPrompt()).toBe(
      '<message role="user" encoding="utf-16"><text encoding="utf-16">ä</text></message>',
    );
  });

  it("writes its attributes in one order", () => {
    const about = { name: "n", finishReason: "stop", aiModelId: "m", encoding: "utf-8" } as const;
    const message = new StreamingChatMessageContent({ role: "user", choiceIndex: 1, ...about });
    expect(Object.keys(message.toElement().attributes)).toEqual([
      "role",
      "name",
      "encoding",
      "finish_reason",
      "ai_model_id",
      "choice_index",
    ]);
  });

  it("of a tool without a result has no form that services take", () => {
    const message = new ChatMessageContent({ role: "tool", content: "42" });
    expect(() => message.toDict()).toThrow(ContentSerializationError);
  });

  it("has the same key as an equal one, and another than any other", () => {
    const make = (text: string, choiceIndex: number): string =>
      new StreamingChatMessageContent({ role: "user", choiceIndex, content: text }).hashKey();
    expect(make("a", 0)).toBe(make("a", 0));
    expect(new Set([make("a", 0), make("a", 1), make("b", 0)]).size).toBe(3);
    expect(() => new BinaryContent({}).hashKey()).toThrow(TypeError);
  });
});

describe("chunks of messages", () => {
  const chunk = (...items: readonly (FunctionCallContent | StreamingTextContent)[]) =>
    new StreamingChatMessageContent({ role: "assistant", choiceIndex: 0, items: [...items] });
  const text = (value: string): StreamingTextContent =>
    new StreamingTextContent({ choiceIndex: 0, text: value });
  const call = (index: number, args: string, id?: string): FunctionCallContent =>
    new FunctionCallContent({
      id,
      index,
      name: id === undefined ? null : "maps-find",
      arguments: args,
    });

  it("add up to the whole", () => {
    const chunks = [
      chunk(text("Let me ")),
      chunk(text("see."), call(0, '{"to', "c1")),
      chunk(call(1, "{}", "c2")),
      chunk(call(0, 'wn":"Rome"}')),
      new StreamingChatMessageContent({
        role: "assistant",
        choiceIndex: 0,
        finishReason: "tool_calls",
      }),
    ];
    const whole = chunks.reduce((sum, next) => sum.add(next));
    expect(whole.content).toBe("Let me see.");
    expect(whole.finishReason).toBe("tool_calls");
    const calls = whole.itemsProperty?.filter((item) => item instanceof FunctionCallContent);
    expect(calls?.map((item) => [item.id, item.pluginName, item.parseArguments()])).toEqual([
      ["c1", "maps", { town: "Rome" }],
      ["c2", "maps", {}],
    ]);
  });

  it("are not changed when they are added", () => {
    const [left, right] = [chunk(text("a")), chunk(text("b"), call(0, "{}", "c1"))];
    const before = [left.toJSON(), right.toJSON()];
    left.add(right);
    expect([left.toJSON(), right.toJSON()]).toEqual(before);
  });

  it("add a text to the first that it continues, and to no other", () => {
    const sum = chunk(text("a"), text("b")).add(chunk(text("!")));
    expect(sum.itemsProperty?.map(String)).toEqual(["a!", "b"]);
  });

  it("of different roles cannot be added", () => {
    const other = new StreamingChatMessageContent({ role: "user", choiceIndex: 0 });
    expect(() => chunk().add(other)).toThrow(ContentAdditionException);
  });

  it("cannot do without a choice, nor any message without a role", () => {
    const init = { role: "user" };
    expect(() => Reflect.construct(StreamingChatMessageContent, [init])).toThrow(TypeError);
    expect(() => Reflect.construct(ChatMessageContent, [{}])).toThrow(TypeError);
    const element = parseXml('<message role="user"/>');
    expect(() => StreamingChatMessageContent.fromElement(element)).toThrow(TypeError);
  });

  it("refuse what they do not know", () => {
    const init = { role: "user", choiceIndex: 0, mood: "good" } as const;
    expect(() => new StreamingChatMessageContent(init)).toThrow(TypeError);
  });
});

describe("results of functions", () => {
  const call = new FunctionCallContent({ id: "c1", name: "shop-buy", metadata: { a: 1 } });

  it("answer the call", () => {
    const given = { total: 3, paid: true, note: null };
    const result = FunctionResultContent.fromFunctionCallContentAndResult(call, given, { b: 2 });
    expect([result.id, result.name, result.pluginName]).toEqual(["c1", "shop-buy", "shop"]);
    expect(result.result).toEqual(given);
    expect(result.metadata).toEqual({ a: 1, b: 2 });
    expect(String(result)).toBe("{'total': 3, 'paid': True, 'note': None}");
  });

  it("and calls have no body where there is nothing to write", () => {
    expect(new FunctionCallContent({ name: "f", arguments: {} }).toElement().text).toBe(null);
    expect(new FunctionResultContent({ name: "f" }).toElement().text).toBe("None");
  });

  it("are texts where contents are given", () => {
    const message = new ChatMessageContent({ role: "user", content: "Done" });
    for (const given of [new TextContent({ text: "Done" }), message]) {
      const result = FunctionResultContent.fromFunctionCallContentAndResult(call, given);
      expect(result.result).toBe("Done");
      expect(result.innerContent).toBe(given);
    }
  });

  it("become messages of a tool", () => {
    const result = new FunctionResultContent({ id: "c1", name: "f", result: "r" });
    expect(result.toChatMessageContent().toDict()).toEqual({
      role: "tool",
      content: "r",
      tool_call_id: "c1",
    });
  });
});

it("An image in a message is written as services take it.", () => {
  const image = new ImageContent({ uri: "http://example.com/a b.png" });
  const message = new ChatMessageContent({ role: "user", content: "This?", items: [image] });
  expect(message.toDict().content).toEqual([
    { type: "image_url", image_url: { url: "http://example.com/a%20b.png" } },
    { type: "text", text: "This?" },
  ]);
});

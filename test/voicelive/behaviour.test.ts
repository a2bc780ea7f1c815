import {
  AzureSemanticDetection,
  AzureStandardVoice,
  ContentPart,
  ConversationRequestItem,
  EouDetection,
  FunctionCallItem,
  InputTextContentPart,
  MCPServer,
  MessageContentPart,
  MessageItem,
  Modality,
  OpenAIVoice,
  OutputTextContentPart,
  RequestSession,
  RequestTextContentPart,
  ResponseFunctionCallItem,
  ResponseItem,
  ResponseMessageItem,
  ResponseSession,
  ResponseTextContentPart,
  ServerEvent,
  ServerEventResponseAnimationBlendshapeDelta,
  SystemMessageItem,
  ToolChoiceFunctionSelection,
  UnknownAzureVoice,
  UnknownContentPart,
  UnknownConversationRequestItem,
  UnknownEouDetection,
  UnknownMessageItem,
  UnknownResponseItem,
  UnknownServerEvent,
  UnknownToolChoiceSelection,
  UserMessageItem,
} from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";

const place = { responseId: "r", itemId: "i", outputIndex: 0, contentIndex: 0 };

describe("equal tags in different trees", () => {
  it("give the class of the tree that was asked", () => {
    const call = { type: "function_call", name: "f", call_id: "c", arguments: "{}" };
    expect(ConversationRequestItem.fromJSON(call)).toBeInstanceOf(FunctionCallItem);
    expect(ResponseItem.fromJSON(call)).toBeInstanceOf(ResponseFunctionCallItem);
    const message = { type: "message", role: "user", content: [{ type: "input_text", text: "" }] };
    expect(ConversationRequestItem.fromJSON(message)).toBeInstanceOf(UserMessageItem);
    expect(ResponseItem.fromJSON(message)).toBeInstanceOf(ResponseMessageItem);
  });

  it("hold for the parts inside as well", () => {
    const text = { type: "text", text: "" };
    const message = { type: "message", role: "user", content: [{ type: "input_text" }, text] };
    const request = UserMessageItem.fromJSON(message);
    expect(request.content[0]).toBeInstanceOf(InputTextContentPart);
    expect(request.content[1]).toBeInstanceOf(OutputTextContentPart);
    const response = ResponseMessageItem.fromJSON(message);
    expect(response.content[0]).toBeInstanceOf(RequestTextContentPart);
    expect(response.content[1]).toBeInstanceOf(ResponseTextContentPart);
    expect(ContentPart.is(response.content[1])).toBe(true);
    expect(MessageContentPart.is(response.content[1])).toBe(false);
  });
});

describe("two levels, type and then role", () => {
  it("decode to the leaf, from either level", () => {
    const wire = { type: "message", role: "system", content: [] };
    expect(ConversationRequestItem.fromJSON(wire)).toBeInstanceOf(SystemMessageItem);
    expect(MessageItem.fromJSON(wire)).toBeInstanceOf(SystemMessageItem);
  });

  it("fall back at the level where the tag is unknown", () => {
    const wire = {
      type: "message",
      role: "narrator",
      content: [{ type: "input_text", text: "Meanwhile" }],
      aside: true,
    };
    const narrated = ConversationRequestItem.fromJSON(wire);
    expect(narrated).toBeInstanceOf(UnknownMessageItem);
    expect(MessageItem.is(narrated)).toBe(true);
    expect(JSON.stringify(narrated)).toBe(JSON.stringify(wire));
    expect(MessageItem.fromJSON(wire).content[0]).toBeInstanceOf(InputTextContentPart);

    const drawn = ConversationRequestItem.fromJSON({ type: "drawing", role: "user" });
    expect(drawn).toBeInstanceOf(UnknownConversationRequestItem);
    expect(MessageItem.is(drawn)).toBe(false);
  });

  it("are both filled in by new", () => {
    const item = new UserMessageItem({ content: [new InputTextContentPart({ text: "Hello" })] });
    expect(item.toJSON()).toEqual({
      type: "message",
      role: "user",
      content: [{ type: "input_text", text: "Hello" }],
    });
  });

  it("need not be called type", () => {
    const known = EouDetection.fromJSON({ model: "semantic_detection_v1", timeout_ms: 5 });
    expect(known).toBeInstanceOf(AzureSemanticDetection);
    expect(EouDetection.fromJSON({ model: "semantic_detection_v9" })).toBeInstanceOf(
      UnknownEouDetection,
    );
  });
});

describe("unions of names and objects", () => {
  it.each([
    ["alloy", undefined],
    ["a-voice-of-tomorrow", undefined],
    [{ type: "openai", name: "ash" }, OpenAIVoice],
    [{ type: "azure-standard", name: "n" }, AzureStandardVoice],
    [{ type: "azure-choir", singers: 4 }, UnknownAzureVoice],
  ])("voice %j", (voice, expected) => {
    const session = RequestSession.fromJSON({ voice });
    if (expected === undefined) expect(session.voice).toBe(voice);
    else expect(session.voice).toBeInstanceOf(expected);
    expect(JSON.stringify(session)).toBe(JSON.stringify({ voice }));
  });

  it("take another member by assignment", () => {
    const session = new RequestSession({ voice: "alloy" });
    session.voice = new OpenAIVoice({ name: "cedar" });
    expect(session.toJSON()).toEqual({ voice: { type: "openai", name: "cedar" } });
    session.voice = "sage";
    expect(session.toJSON()).toEqual({ voice: "sage" });
  });

  it("tool choice", () => {
    const choose = (choice: unknown): unknown =>
      ResponseSession.fromJSON(JSON.parse(JSON.stringify({ tool_choice: choice }))).toolChoice;
    expect(choose("required")).toBe("required");
    expect(choose({ type: "function", name: "f" })).toBeInstanceOf(ToolChoiceFunctionSelection);
    expect(choose({ type: "mcp", server_label: "x" })).toBeInstanceOf(UnknownToolChoiceSelection);
  });

  it("numbers or words, words or maps, numbers or text stay what they are", () => {
    expect(
      RequestSession.fromJSON({ max_response_output_tokens: "inf" }).maxResponseOutputTokens,
    ).toBe("inf");
    expect(RequestSession.fromJSON({ max_response_output_tokens: 9 }).maxResponseOutputTokens).toBe(
      9,
    );
    const server = new MCPServer({
      serverLabel: "s",
      serverUrl: "u",
      requireApproval: { never: ["a"] },
    });
    expect(server.requireApproval).toEqual({ never: ["a"] });
    server.requireApproval = "always";
    expect(server.get("require_approval")).toBe("always");
    for (const frames of [[[0.5, 1]], "AAAA"]) {
      const delta = new ServerEventResponseAnimationBlendshapeDelta({
        ...place,
        frames,
        frameIndex: 0,
      });
      expect(delta.frames).toEqual(frames);
    }
  });
});

describe("what is newer than the package", () => {
  it("keeps its keys and can be read as a dictionary", () => {
    const wire = {
      type: "response.scent.delta",
      event_id: "e",
      delta: "cinnamon",
      notes: [1, { a: 2 }],
    };
    const event = ServerEvent.fromJSON(wire);
    expect(event).toBeInstanceOf(UnknownServerEvent);
    expect(event.type).toBe("response.scent.delta");
    expect(event.eventId).toBe("e");
    expect([...event.keys()]).toEqual(["type", "event_id", "delta", "notes"]);
    expect(event.get("delta")).toBe("cinnamon");
    expect(event.asDict()).toEqual(wire);
  });

  it.each([{}, { type: null }, { type: 7 }, { type: ["error"] }, { type: "toString" }])(
    "tag in %j is no one's",
    (wire) => {
      const event = ServerEvent.fromJSON(JSON.parse(JSON.stringify({ ...wire, kept: true })));
      expect(event).toBeInstanceOf(UnknownServerEvent);
      expect(event.toJSON()).toEqual({ ...wire, kept: true });
    },
  );

  it("does not stop what is around it from being decoded", () => {
    const event = ServerEvent.fromJSON({
      type: "response.done",
      response: {
        output: [
          { type: "image_generation_call", id: "a" },
          { type: "message", content: [{ type: "output_video" }, { type: "audio" }] },
        ],
        modalities: ["text", "scent"],
      },
    });
    if (event.type !== "response.done") throw new Error("wrong event");
    const [image, message] = event.response.output ?? [];
    expect(image).toBeInstanceOf(UnknownResponseItem);
    expect(image?.id).toBe("a");
    if (message?.type !== "message") throw new Error("wrong item");
    expect(message.content[0]).toBeInstanceOf(UnknownContentPart);
    expect(event.response.modalities?.map(Modality.isKnown)).toEqual([true, false]);
  });
});

describe("data nested in itself", () => {
  const nested = (levels: number): string =>
    `{"type":"response.invocation.delta","delta":{"a":${"[".repeat(levels)}${"]".repeat(levels)}}}`;

  it.each([90, 1000])("%i levels deep goes through", (levels) => {
    const text = nested(levels);
    expect(JSON.stringify(ServerEvent.fromText(text))).toBe(text);
    expect(JSON.stringify(ServerEvent.fromJSON(JSON.parse(text)))).toBe(text);
    expect(ServerEvent.safeParse(JSON.parse(text)).success).toBe(true);
  });

  it("too deeply is refused with a reason", () => {
    const wire: unknown = JSON.parse(nested(100_000));
    expect(() => ServerEvent.fromJSON(wire)).toThrow(/nested deeper/);
    expect(ServerEvent.safeParse(wire).error?.issues).toMatchObject([
      { path: [], keyword: "depth", message: expect.stringMatching(/nested deeper/) },
    ]);
  });
});

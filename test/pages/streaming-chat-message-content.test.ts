import {
  AuthorRole,
  ChatMessageContent,
  ContentAdditionException,
  FinishReason,
  FunctionCallContent,
  KernelContent,
  StreamingChatMessageContent,
  StreamingTextContent,
} from "ai-wire-models/semantic_kernel";
import { expect, test } from "vitest";
import { exerciseDictionary } from "./exercise-dictionary.js";

function make(): StreamingChatMessageContent {
  return new StreamingChatMessageContent({
    role: "assistant",
    choiceIndex: 0,
    items: [new StreamingTextContent({ text: "Hello", choiceIndex: 0, encoding: "utf-8" })],
    innerContent: { raw: true },
    name: "Ada",
    encoding: "utf-8",
    finishReason: "stop",
    aiModelId: "m-1",
    metadata: { usage: 3 },
  });
}

test("the constructor takes every parameter of the page", () => {
  const message = make();
  expect([message.role, message.choiceIndex, message.name, message.encoding]).toEqual([
    AuthorRole.Assistant,
    0,
    "Ada",
    "utf-8",
  ]);
  expect([message.finishReason, message.aiModelId]).toEqual([FinishReason.Stop, "m-1"]);
  expect([message.innerContent, message.metadata]).toEqual([{ raw: true }, { usage: 3 }]);
  expect(message.itemsProperty?.[0]).toBeInstanceOf(StreamingTextContent);
  expect(message.content).toBe("Hello");
  const short = new StreamingChatMessageContent({ role: "user", choiceIndex: 1, content: "Hi" });
  expect(short.itemsProperty?.[0]).toBeInstanceOf(StreamingTextContent);
  expect(() =>
    Reflect.construct(StreamingChatMessageContent, [{ role: "user", choiceIndex: 0, unheard: 1 }]),
  ).toThrow(TypeError);
});

test("it inherits what a message and a content are", () => {
  const message = make();
  expect(message).toBeInstanceOf(ChatMessageContent);
  expect(message instanceof KernelContent).toBe(true);
  expect(message.contentType).toBe("message");
});

test("to_element gives the message as XML", () => {
  const element = make().toElement();
  expect(element.tag).toBe("message");
  expect(element.attributes).toEqual({
    role: "assistant",
    name: "Ada",
    encoding: "utf-8",
    finish_reason: "stop",
    ai_model_id: "m-1",
    choice_index: "0",
  });
  expect(element.children.map(({ tag, text }) => [tag, text])).toEqual([["text", "Hello"]]);
});

test("chunks are put together with add, and only with chunks of the same message", () => {
  const whole = make().add(
    new StreamingChatMessageContent({
      role: "assistant",
      choiceIndex: 0,
      encoding: "utf-8",
      aiModelId: "m-1",
      items: [
        new StreamingTextContent({ text: ", world", choiceIndex: 0, encoding: "utf-8" }),
        new FunctionCallContent({ id: "c", name: "p-f", arguments: "{}" }),
      ],
    }),
  );
  expect(whole.content).toBe("Hello, world");
  expect(whole.itemsProperty?.length).toBe(2);
  const other = new StreamingChatMessageContent({
    role: "assistant",
    choiceIndex: 1,
    content: "x",
  });
  expect(() => make().add(other)).toThrow(ContentAdditionException);
});

test("model_fields, model_config and model_computed_fields say what the page says", () => {
  const wires = StreamingChatMessageContent.modelFields.map(({ wire }) => wire);
  const expected =
    "ai_model_id choice_index content_type encoding finish_reason inner_content items metadata name role";
  expect(expected.split(" ").filter((wire) => !wires.includes(wire))).toEqual([]);
  const required = StreamingChatMessageContent.modelFields.filter((field) => field.required);
  expect(new Set(required.map(({ wire }) => wire))).toEqual(
    new Set(["choice_index", "content_type", "role"]),
  );
  expect(StreamingChatMessageContent.modelComputedFields).toEqual([]);
  expect(StreamingChatMessageContent.modelConfig).toMatchObject({
    populateByName: true,
    validateAssignment: true,
  });
});

test("assigning what is not valid is refused", () => {
  const message = make();
  expect(() => Reflect.set(message, "role", "king")).toThrow(
    expect.objectContaining({ name: "ValidationError" }),
  );
  expect(message.role).toBe("assistant");
  message.finishReason = "length";
  expect(message.get("finish_reason")).toBe("length");
});

test("it is a dictionary like every model", () => {
  const wire: Readonly<Record<string, unknown>> = { ...make().toJSON() };
  exerciseDictionary(make, wire);
});

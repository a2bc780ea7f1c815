import {
  AgentConfig,
  AudioEchoCancellation,
  ClientEventInputAudioBufferAppend,
  ClientEventSessionUpdate,
  OpenAIVoice,
  RequestSession,
  ResponseMessageItem,
  ResponseSession,
  ServerEvent,
  ServerEventResponseAudioDelta,
  ServerEventResponseAudioTimestampDelta,
  ServerVad,
  ToolChoice,
  TranscriptionPhrase,
  VideoParams,
} from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";

const place = { responseId: "r", itemId: "i", outputIndex: 0, contentIndex: 0 };

describe("literals", () => {
  it("that are required fill themselves in", () => {
    expect(new OpenAIVoice({ name: "ash" }).toJSON()).toEqual({ type: "openai", name: "ash" });
    expect(new AudioEchoCancellation({}).toJSON()).toEqual({ type: "server_echo_cancellation" });
    expect(new AgentConfig({ name: "n", agentId: "a", threadId: "t" }).type).toBe("agent");
    const word = new ServerEventResponseAudioTimestampDelta({
      ...place,
      audioOffsetInMs: 0,
      audioDurationInMs: 1,
      text: "",
    });
    expect(word.get("timestamp_type")).toBe("word");
  });

  it("that are optional do not", () => {
    expect(new VideoParams({}).toJSON()).toEqual({});
    expect(new VideoParams({ codec: "h264" }).toJSON()).toEqual({ codec: "h264" });
    const item = new ResponseMessageItem({ role: "assistant", content: [], status: "completed" });
    expect(item.has("object")).toBe(false);
  });
});

describe("a type of texts and models", () => {
  it("knows both, and no object that was not decoded", () => {
    expect([ToolChoice.is("auto"), ToolChoice.is("a later one")]).toEqual([true, true]);
    const json = { type: "function", name: "f" };
    expect([ToolChoice.is(ToolChoice.fromJSON(json)), ToolChoice.is(json)]).toEqual([true, false]);
    expect([ToolChoice.is(5), ToolChoice.is(["auto"])]).toEqual([false, false]);
  });
});

describe("null", () => {
  it("in a session is sent, and undefined is not", () => {
    const session = new RequestSession({ turnDetection: null, tools: null, model: "m" });
    session.avatar = null;
    const event = new ClientEventSessionUpdate({ session });
    expect(JSON.stringify(event)).toBe(
      '{"type":"session.update","session":{"turn_detection":null,"tools":null,"model":"m","avatar":null}}',
    );
  });

  it("from a server reads null and stays", () => {
    const text = '{"type":"response.created","response":{"usage":null,"conversation_id":null}}';
    const event = ServerEvent.fromText(text);
    if (event.type !== "response.created") throw new Error("wrong event");
    expect(event.response.usage).toBeNull();
    expect(event.response.conversationId).toBeNull();
    expect(event.response.status).toBeUndefined();
    expect(JSON.stringify(event)).toBe(text);
  });
});

describe("sound", () => {
  it("is bytes in the audio delta, text on the wire", () => {
    const event = new ServerEventResponseAudioDelta({
      ...place,
      delta: new Uint8Array([1, 2, 255]),
    });
    expect(event.get("delta")).toBe("AQL/");
    expect(event.delta).toEqual(new Uint8Array([1, 2, 255]));
    event.delta = new Uint8Array([0]);
    expect(event.toJSON().delta).toBe("AA==");
    event.set("delta", "AAA=");
    expect([...event.delta]).toEqual([0, 0]);
  });

  it("is text everywhere else", () => {
    expect(new ClientEventInputAudioBufferAppend({ audio: "AAA=" }).audio).toBe("AAA=");
  });
});

describe("time", () => {
  it("of expiry is a Date here and whole seconds on the wire", () => {
    const session = ResponseSession.fromJSON({ expires_at: 1795000000 });
    expect(session.expiresAt).toEqual(new Date(1795000000000));
    session.expiresAt = new Date(1795000001999);
    expect(session.get("expires_at")).toBe(1795000001);
  });

  it("in milliseconds says so in the name and stays a number", () => {
    const detection = new ServerVad({ prefixPaddingInMs: 200, silenceDurationInMs: 500 });
    expect(detection.toJSON()).toEqual({
      type: "server_vad",
      prefix_padding_ms: 200,
      silence_duration_ms: 500,
    });
    const phrase = TranscriptionPhrase.fromJSON({
      offset_milliseconds: 40,
      duration_milliseconds: 90,
      text: "",
      words: [{ text: "", offset_milliseconds: 41, duration_milliseconds: 3 }],
    });
    expect([phrase.offsetInMs, phrase.durationInMs, phrase.words?.[0]?.offsetInMs]).toEqual([
      40, 90, 41,
    ]);
  });
});

import * as voicelive from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { readFacts } from "../support/facts/facts.js";
import { findTypeConst, type TypeConst } from "../support/facts/find-export.js";
import { testPackage } from "../support/facts/test-package.js";

testPackage(voicelive, await readFacts(import.meta.url));

describe("a union decodes each of its members", () => {
  it.each([
    ["Voice", "alloy", undefined],
    ["Voice", "a voice of next year", undefined],
    ["Voice", { type: "openai", name: "ash" }, "OpenAIVoice"],
    ["Voice", { type: "azure-standard", name: "x" }, "AzureStandardVoice"],
    ["Voice", { type: "azure-realtime-native", name: "ava" }, "AzureRealtimeNativeVoice"],
    ["Voice", { type: "azure-choir" }, "AzureVoice"],
    ["ToolChoice", "auto", undefined],
    ["ToolChoice", { type: "function", name: "f" }, "ToolChoiceFunctionSelection"],
    ["InterimResponseConfig", { type: "static_interim_response" }, "StaticInterimResponseConfig"],
    ["InterimResponseConfig", { type: "llm_interim_response" }, "LlmInterimResponseConfig"],
  ])("%s: %j is %s", (union, wire, model) => {
    const value = findTypeConst(voicelive, union).fromJSON(wire);
    expect(model === undefined ? value === wire : findTypeConst(voicelive, model).is(value)).toBe(
      true,
    );
    expect(JSON.parse(JSON.stringify(value))).toEqual(wire);
  });
});

describe("parse knows the rules between fields", () => {
  const photo = { type: "photo-avatar", character: "x", customized: false };
  const echo = { type: "server_echo_cancellation", channels: 2 };

  it.each<[string, Pick<TypeConst, "safeParse">, object, object]>([
    ["a photo avatar needs a model", voicelive.AvatarConfig, photo, { ...photo, model: "vasa-1" }],
    [
      "two channels need the client's reference",
      voicelive.AudioEchoCancellation,
      { ...echo, reference_source: "server" },
      { ...echo, reference_source: "client" },
    ],
    [
      "a background is a colour or a picture",
      voicelive.Background,
      { color: "#000000FF", image_url: "https://example.com/a.png" },
      { color: "#000000FF" },
    ],
    [
      "a response has a token limit between 1 and 4096, or none",
      voicelive.ResponseCreateParams,
      { max_output_tokens: 4097 },
      { max_output_tokens: "inf" },
    ],
    [
      "null switches off what a client asked for",
      voicelive.RequestSession,
      { turn_detection: 0 },
      { turn_detection: null, tools: null, temperature: null, input_audio_sampling_rate: null },
    ],
  ])("%s", (_, model, wrong, right) => {
    expect(model.safeParse(wrong).success).toBe(false);
    expect(model.safeParse(right).success).toBe(true);
  });
});

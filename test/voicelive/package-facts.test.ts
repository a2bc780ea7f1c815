import * as voicelive from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { allFields, type FieldFacts, facts, type ModelFacts } from "./facts.js";

/** What every export that stands for a type offers, as far as these tests look. */
interface TypeConst {
  fromJSON(value: unknown): unknown;
  is(value: unknown): boolean;
}

interface ModelClass extends TypeConst {
  new (init: object): { toJSON(): unknown };
  readonly modelFields: readonly {
    readonly name: string;
    readonly wire: string;
    readonly type: string;
    readonly required: boolean;
    readonly readOnly: boolean;
    readonly default: unknown;
  }[];
}

interface SafeParser {
  safeParse(value: unknown): { readonly success: boolean };
}

const exported = new Map<string, unknown>(Object.entries(voicelive));
const models = Object.entries(facts.models);
const trees = models.filter(([, { mapping }]) => mapping !== undefined);
const leaves = models.filter(([, { mapping }]) => mapping === undefined);

describe("a class has the fields of its model", () => {
  it.each(models)("%s", (name, model) => {
    const fields = classOf(name, model).modelFields.map(
      ({ wire, name, required, readOnly, default: value }) => [
        wire,
        { name, required, readOnly, default: value },
      ],
    );
    const expected = Object.entries(allFields(model)).map(([wire, field]) => [
      wire,
      { name: field.name, required: !!field.required, readOnly: false, default: field.default },
    ]);
    expect(fields).toHaveLength(expected.length);
    expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(expected));
  });
});

describe("a class names the types of its fields", () => {
  it.each(models)("%s", (name, model) => {
    const expected = Object.entries(allFields(model)).map(([wire, field]) => [wire, words(field)]);
    const found = classOf(name, model).modelFields.map(({ wire, type }) => [wire, type]);
    for (const [wire, names] of expected) {
      const type = found.find(([candidate]) => candidate === wire)?.[1];
      for (const word of names ?? []) expect(type).toMatch(new RegExp(`(^|\\W)${word}(\\W|$)`));
    }
  });
});

describe("new fills in what can only have one value, and nothing else", () => {
  it.each(leaves)("%s", (name, model) => {
    const constants = Object.entries(allFields(model)).filter(
      ([, { constant, required }]) => required && constant !== undefined,
    );
    const expected = constants.map(([wire, { constant }]) => [wire, constant]);
    const Class = classOf(name, model);
    expect(new Class({}).toJSON()).toEqual(Object.fromEntries(expected));
  });
});

describe("a tree tells its members apart", () => {
  const tags = trees.flatMap(([base, { discriminator = "", mapping = {} }]) =>
    Object.entries(mapping).map(([tag, child]) => ({ base, discriminator, tag, child })),
  );

  it.each(tags)("$base: $tag is $child", ({ base, discriminator, tag, child }) => {
    const wire = { [discriminator]: tag, unheard_of: [1] };
    const value = typeConst(base).fromJSON(wire);
    expect(typeConst(child).is(value)).toBe(true);
    expect(JSON.parse(JSON.stringify(value))).toEqual(wire);
  });

  it.each(trees)("%s: no member claims a tag it does not have", (base, { discriminator = "" }) => {
    const value = typeConst(base).fromJSON({ [discriminator]: "unheard.of", kept: { by: "all" } });
    expect(typeConst(base).is(value)).toBe(true);
    const claiming = leaves.filter(([name, model]) => classOf(name, model).is(value));
    expect(claiming).toEqual([]);
    expect(JSON.stringify(value)).toBe(`{"${discriminator}":"unheard.of","kept":{"by":"all"}}`);
  });
});

describe("an enum lists its values, by name too", () => {
  it.each(Object.entries(facts.enums))("%s", (name, members) => {
    const found = exported.get(name);
    expect(found).toMatchObject({ ...members, values: Object.values(members) });
  });
});

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
    const value = typeConst(union).fromJSON(wire);
    expect(model === undefined ? value === wire : typeConst(model).is(value)).toBe(true);
    expect(JSON.parse(JSON.stringify(value))).toEqual(wire);
  });
});

describe("parse knows the rules between fields", () => {
  const photo = { type: "photo-avatar", character: "x", customized: false };
  const echo = { type: "server_echo_cancellation", channels: 2 };

  it.each<[string, SafeParser, object, object]>([
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

/** The class behind a model: for the base of a tree, the exported name is the union's. */
function classOf(name: string, model: ModelFacts): ModelClass {
  const className = model.mapping === undefined ? name : `${name}Base`;
  const found = exported.get(className);
  if (!isModelClass(found)) throw new Error(`no class ${className}`);
  return found;
}

function typeConst(name: string): TypeConst {
  const found = exported.get(name);
  if (!isTypeConst(found)) throw new Error(`nothing to decode ${name} with`);
  return found;
}

function isModelClass(value: unknown): value is ModelClass {
  return typeof value === "function" && "modelFields" in value && isTypeConst(value);
}

function isTypeConst(value: unknown): value is TypeConst {
  const known = (typeof value === "object" && value !== null) || typeof value === "function";
  return known && "fromJSON" in value && "is" in value;
}

/** Words that the TypeScript type of a field must hold. */
function words({ type, constant, nullable, allowed }: FieldFacts): readonly string[] {
  const names = (type ?? "").match(/[A-Za-z]\w*/g) ?? [];
  const known = allowed?.map(String) ?? names.flatMap((name) => typescriptNames[name] ?? [name]);
  return [...known, ...(constant === undefined ? [] : [constant]), ...(nullable ? ["null"] : [])];
}

const typescriptNames: Readonly<Record<string, readonly string[]>> = {
  integer: ["number"],
  any: ["unknown"],
  bytes: ["Uint8Array"],
  datetime: ["Date"],
  list: [],
  map: [],
};

import {
  FunctionCallContent,
  FunctionCallInvalidArgumentsException,
  FunctionCallInvalidNameException,
  FunctionResultContent,
  LookupError,
  StreamingTextContent,
} from "ai-wire-models/semantic_kernel";
import { describe, expect, it } from "vitest";

describe("the text of a result is Python's", () => {
  it.each([
    [null, "None"],
    [true, "True"],
    [12, "12"],
    [1.5, "1.5"],
    [1e-7, "1e-07"],
    [1e21, "1e+21"],
    ["it's", "it's"],
    [["it's"], `["it's"]`],
    [[`it's "it"`], `['it\\'s "it"']`],
    [{ a: [1, null, { b: "x\ny" }] }, "{'a': [1, None, {'b': 'x\\ny'}]}"],
    [["\u0007\u200b😀ä"], "['\\x07\\u200b😀ä']"],
    [{}, "{}"],
  ])("%j", (result, text) => {
    expect(String(new FunctionResultContent({ name: "f", result }))).toBe(text);
  });
});

describe("bytes of a text", () => {
  const bytesOf = (text: string, encoding?: string): readonly number[] => [
    ...new StreamingTextContent({ choiceIndex: 0, text, encoding }).toBytes(),
  ];

  it.each([
    [undefined, [0xc3, 0xa4, 0xf0, 0x9f, 0x98, 0x80]],
    ["UTF8", [0xc3, 0xa4, 0xf0, 0x9f, 0x98, 0x80]],
    ["utf-16", [0xff, 0xfe, 0xe4, 0, 0x3d, 0xd8, 0, 0xde]],
    ["utf_16_be", [0, 0xe4, 0xd8, 0x3d, 0xde, 0]],
    ["utf-32-le", [0xe4, 0, 0, 0, 0, 0xf6, 1, 0]],
  ])("in %s", (encoding, bytes) => {
    expect(bytesOf("ä😀", encoding)).toEqual(bytes);
  });

  it("in Latin-1 and ASCII are those of characters that these have", () => {
    expect(bytesOf("ä", "latin-1")).toEqual([0xe4]);
    expect(() => bytesOf("ä", "ascii")).toThrow(LookupError);
    expect(() => bytesOf("a", "klingon")).toThrow(LookupError);
  });
});

describe("a call", () => {
  it("shows its arguments as Python's JSON", () => {
    const call = new FunctionCallContent({ name: "f", arguments: { a: [1, "ä"], b: {} } });
    expect(String(call)).toBe('f({"a": [1, "\\u00e4"], "b": {}})');
  });

  it("has a name in two parts", () => {
    const call = new FunctionCallContent({ name: "a-b-c" });
    expect(call.splitName()).toEqual(["a", "b-c"]);
    expect(call.splitNameDict()).toEqual({ plugin_name: "a", function_name: "b-c" });
    expect(call.customFullyQualifiedName(".")).toBe("a.b-c");
    expect(new FunctionCallContent({ functionName: "f" }).customFullyQualifiedName(".")).toBe("f");
    expect(() => new FunctionCallContent({}).splitName()).toThrow(FunctionCallInvalidNameException);
  });

  it("reads the arguments that a model wrote", () => {
    const parse = (text: string): unknown =>
      new FunctionCallContent({ name: "f", arguments: text }).parseArguments();
    expect(parse("[1]")).toEqual([1]);
    expect(parse(`{'a': "b"}`)).toEqual({ a: "b" });
    expect(() => parse("{")).toThrow(FunctionCallInvalidArgumentsException);
  });

  it("is a key unless something is nested in its arguments", () => {
    const keyOf = (args: { [name: string]: unknown } | string): string =>
      new FunctionCallContent({ id: "c", name: "f", arguments: args }).hashKey();
    expect(keyOf({ a: 1, b: 2 })).toBe(keyOf({ b: 2, a: 1 }));
    expect(keyOf({ a: 1 })).not.toBe(keyOf({ a: 2 }));
    expect(keyOf("{")).toBe(keyOf("}"));
    expect(() => keyOf({ a: [] })).toThrow(TypeError);
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readStream } from "../../generator/runtime/stream.js";
import { anything, arriving, cutBytes, cuts, gather, messagesOf, singleBytes } from "./pieces.js";

test("Lines of JSON come back as they were, wherever the bytes are cut.", async () => {
  const values = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(values, cuts, fc.boolean(), async (items, places, ended) => {
      const text = items.map((item) => JSON.stringify(item)).join("\n") + (ended ? "\n" : "");
      const source = arriving(cutBytes(text, places));
      expect(await gather(readStream(anything, source, { format: "ndjson" }))).toEqual(
        items.map((item) => JSON.parse(JSON.stringify(item))),
      );
    }),
    { numRuns: 200 },
  );
});

it("counts lines, blank ones too", async () => {
  const found = await messagesOf(arriving(['\n{"a":1}\r\n\r\n  \n{"a":2}']), { format: "ndjson" });
  expect(found.map(({ number, line }) => [number, line])).toEqual([
    [1, 2],
    [2, 5],
  ]);
});

describe("without being told, the format is what the text begins like", () => {
  it.each([
    ['{"a":1}\n', 1],
    ['\ufeff\r\n {"a":1}\n{"a":2}', 2],
    ["data: {}\n\n", 1],
    ["\n\ndata\nid: 1\ndata: {}\n\n", 1],
    [": here I am\n\nevent: a\ndata: {}\n\n", 1],
    ["id\rretry: 3\rdata: {}\r\r", 1],
    ["", 0],
    ["\n \n", 0],
  ])("%j", async (text, count) => {
    expect(await messagesOf(arriving(singleBytes(text)))).toHaveLength(count);
    expect(await messagesOf(arriving([text]))).toHaveLength(count);
  });

  it.each(["<html></html>", "Internal error", "dat", "datum: 1\n\n"])(
    "but %j is neither",
    async (text) => {
      await expect(messagesOf(arriving(singleBytes(text)))).rejects.toThrow(
        "neither events nor lines",
      );
    },
  );
});

describe("a response", () => {
  const answer = (type: string, text: string) =>
    new Response(text, { headers: { "content-type": type } });

  it("says its format", async () => {
    const events = answer("text/event-stream; charset=utf-8", "strange: 1\ndata: 1\n\n");
    expect(await messagesOf(events)).toMatchObject([{ data: "1" }]);
    expect(await messagesOf(answer("application/x-ndjson", "1\n2"))).toHaveLength(2);
    expect(await messagesOf(answer("application/jsonl", "1\n2"))).toHaveLength(2);
    expect(await messagesOf(answer("application/json", '{"a":1}'))).toHaveLength(1);
  });

  it("is read as told, whatever it says", async () => {
    const options = { format: "ndjson" } as const;
    expect(await messagesOf(answer("text/event-stream", "1\n2"), options)).toHaveLength(2);
  });

  it("without a body holds nothing", async () => {
    expect(await messagesOf(new Response(null))).toEqual([]);
  });

  it("that reports a failure is not read as events", () => {
    const failed = new Response('{"type":"error"}', { status: 503 });
    expect(() => readStream(anything, failed)).toThrow("status 503");
  });
});

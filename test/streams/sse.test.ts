import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { arriving, cutBytes, cuts, messagesOf, singleBytes } from "./pieces.js";

const sse = { format: "sse" } as const;

/** Lines as servers send them, and lines that only look like it. */
const line = fc.oneof(
  fc.constantFrom("", "", "data", "data:", ":", ": still here", "id", "retry: 5", "unknown: 1"),
  fc.constantFrom('data: {"a":1}', "data:x", "data:  x", " data: x", "Data: x", "event", "event:"),
  fc
    .tuple(fc.constantFrom("data: ", "event: ", "id: ", ""), fc.string({ unit: "binary" }))
    .map(([field, text]) => field + text.replace(/[\r\n\0\ufeff]/g, "")),
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const body = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 25 })
  .map((lines) => `${lines.flat().join("")}\n\n`)
  .filter((text) => !text.includes("[DONE]"));

test("Events are those that another parser finds, wherever the bytes are cut.", async () => {
  await fc.assert(
    fc.asyncProperty(body, cuts, async (text, places) => {
      const found = await messagesOf(arriving(cutBytes(text, places)), sse);
      const expected: { data: string; event?: string | undefined; id?: string | undefined }[] = [];
      createParser({ onEvent: (event) => expected.push(event) }).feed(Buffer.from(text).toString());

      const full = expected.filter(({ data }) => data.trim() !== "");
      expect(found.map(({ data, event }) => ({ data, event }))).toEqual(
        full.map(({ data, event }) => ({ data, event })),
      );
      full.forEach(({ id }, index) => {
        if (id !== undefined) expect(found[index]?.id).toBe(id);
      });
    }),
    { numRuns: 500 },
  );
});

describe("a byte at a time", () => {
  const read = (text: string) => messagesOf(arriving(singleBytes(text)), sse);

  it("keeps characters of several bytes whole", async () => {
    expect(await read('data: "größe 🛟"\n\n')).toMatchObject([{ data: '"größe 🛟"' }]);
  });

  it("ends lines with CR, LF and both", async () => {
    const found = await read("data: 1\r\ndata: 2\r\n\r\ndata: 3\r\rdata: 4\n\n");
    expect(found.map(({ data, line }) => [data, line])).toEqual([
      ["1\n2", 1],
      ["3", 4],
      ["4", 6],
    ]);
  });

  it("drops one byte order mark at the beginning, and only there", async () => {
    expect(await read("\ufeffdata: 1\n\ndata: \ufeff2\n\n")).toMatchObject([
      { data: "1" },
      { data: "\ufeff2" },
    ]);
  });

  it("hands out an event as soon as its blank line is there, without waiting for the LF after a CR", async () => {
    async function* never(): AsyncGenerator<string> {
      yield "data: 1\r\r";
      throw new Error("asked for more than needed");
    }
    const { openMessages } = await import("../../generator/runtime/stream-messages.js");
    expect(await openMessages(never(), sse).next()).toMatchObject({ data: "1" });
  });
});

it("knows type and id of events; an id holds until the next, and one with NUL is none", async () => {
  const text = "id: a\nevent: ping\ndata: 1\n\ndata: 2\n\nid: b\0\ndata: 3\n\nid\ndata: 4\n\n";
  const found = await messagesOf(arriving([text]), sse);
  expect(found.map(({ id, event }) => [id, event])).toEqual([
    ["a", "ping"],
    ["a", undefined],
    ["a", undefined],
    ["", undefined],
  ]);
});

it("drops an event that the end cuts off", async () => {
  expect(await messagesOf(arriving(["data: 1\n\ndata: 2\n"]), sse)).toMatchObject([{ data: "1" }]);
});

it("stops at [DONE], whatever follows", async () => {
  const found = await messagesOf(arriving(["data: 1\n\ndata: [DONE]\n\ndata: 2\n\n"]), sse);
  expect(found).toMatchObject([{ data: "1" }]);
});

it("refuses an event beyond the limit, in one line or many", async () => {
  const limited = { ...sse, maxLength: 100 };
  const long = (count: number) => `data: ${"x".repeat(count)}\n`;
  const endless = arriving(Array(50).fill("x".repeat(10)));
  await expect(messagesOf(endless, limited)).rejects.toThrow("longer than 100 characters");
  const many = arriving(Array(50).fill(long(10)));
  await expect(messagesOf(many, limited)).rejects.toThrow("longer than 100 characters");
  expect(await messagesOf(arriving([`${long(94)}\n`, `${long(94)}\n`]), limited)).toHaveLength(2);
});

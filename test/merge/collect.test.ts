import { Response, ResponseStreamEvent } from "ai-wire-models/projects";
import { ServerEvent, Response as VoiceResponse } from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../../generator/source/json.js";
import { readLines } from "../voicelive/lines.js";

describe("a recorded VoiceLive session", () => {
  const events = readLines("transcript.ndjson").map((line) => ServerEvent.fromText(line));
  const finished = events.flatMap((event) =>
    event.type === "response.done" ? [event.response] : [],
  );

  it("gives its responses one after the other from one stream", async () => {
    const stream = events.values();
    for (const response of finished) {
      const collected = await ServerEvent.collect(stream);
      expect(collected).toBeInstanceOf(VoiceResponse);
      expect(collected.equals(response)).toBe(true);
    }
  });

  it("builds up what the finished response says, from its pieces alone", async () => {
    const complete = finished.filter(({ status }) => status === "completed");
    expect(complete.length).toBeGreaterThan(2);
    let compared = 0;
    for (const response of complete) {
      const pieces = events.filter(
        (event) =>
          /\.(?:added|delta)$/.test(event.type) && event.get("response_id") === response.id,
      );
      const collected = await ServerEvent.collect(pieces);
      expect(wordsOf(collected).map((words) => words.trimEnd())).toEqual(wordsOf(response));
      compared += wordsOf(response).join("").length;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

/** What was said, written, and handed to functions. */
function wordsOf(response: VoiceResponse): readonly string[] {
  return (response.output ?? []).flatMap((item) => {
    if (item.type === "function_call" || item.type === "mcp_call") return [item.arguments];
    if (item.type !== "message") return [];
    return item.content.map((part) => {
      if (part.type === "audio") return part.transcript ?? "";
      return part.type === "text" ? (part.text ?? "") : part.type;
    });
  });
}

describe("a response of an agent", () => {
  const created = {
    type: "response.created",
    response: { id: "resp_1", status: "in_progress", output: [] },
  };
  const place = { output_index: 0, content_index: 0, item_id: "msg_1" };
  const pieces: readonly JsonObject[] = [
    created,
    { type: "response.output_item.added", output_index: 0, item: message([]) },
    {
      type: "response.content_part.added",
      ...place,
      part: { type: "output_text", text: "", annotations: [] },
    },
    { type: "response.output_text.delta", ...place, delta: "Grü" },
    { type: "response.mood.changed", ...place, delta: "?" },
    { type: "response.output_text.delta", ...place, delta: "ße 🛟" },
    {
      type: "response.output_item.added",
      output_index: 1,
      item: { type: "function_call", id: "f", arguments: "" },
    },
    {
      type: "response.function_call_arguments.delta",
      output_index: 1,
      item_id: "f",
      delta: '{"a"',
    },
    { type: "response.function_call_arguments.delta", output_index: 1, item_id: "f", delta: ":1}" },
    {
      type: "response.output_item.added",
      output_index: 2,
      item: { type: "reasoning", id: "r", summary: [] },
    },
    {
      type: "response.reasoning_summary_part.added",
      output_index: 2,
      summary_index: 0,
      part: { type: "summary_text", text: "" },
    },
    {
      type: "response.reasoning_summary_text.delta",
      output_index: 2,
      summary_index: 0,
      delta: "Hm",
    },
    {
      type: "response.reasoning_summary_text.delta",
      output_index: 2,
      summary_index: 0,
      delta: "m.",
    },
    {
      type: "response.output_item.added",
      output_index: 3,
      item: { type: "code_interpreter_call", id: "c", code: null },
    },
    {
      type: "response.code_interpreter_call_code.delta",
      output_index: 3,
      item_id: "c",
      delta: "print(",
    },
    {
      type: "response.code_interpreter_call_code.delta",
      output_index: 3,
      item_id: "c",
      delta: "1)",
    },
    {
      type: "response.output_item.added",
      output_index: 4,
      item: { type: "mcp_call", id: "m", arguments: "" },
    },
    {
      type: "response.mcp_call.arguments_delta",
      output_index: 4,
      item_id: "m",
      delta: { whole: true },
    },
    { type: "response.reasoning.delta", output_index: 2, content_index: 0, delta: "raw " },
    { type: "response.reasoning.delta", output_index: 2, content_index: 0, delta: "thoughts" },
  ];
  const built = {
    id: "resp_1",
    status: "in_progress",
    output: [
      message([{ type: "output_text", text: "Grüße 🛟", annotations: [] }]),
      { type: "function_call", id: "f", arguments: '{"a":1}' },
      {
        type: "reasoning",
        id: "r",
        summary: [{ type: "summary_text", text: "Hmm." }],
        content: [{ text: "raw thoughts" }],
      },
      { type: "code_interpreter_call", id: "c", code: "print(1)" },
      { type: "mcp_call", id: "m", arguments: { whole: true } },
    ],
  };

  it("is built up from the events of a stream, which stay as they are", async () => {
    const text = pieces.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
    const source = new Blob([text]).stream();
    const response: Response = await ResponseStreamEvent.collect(
      ResponseStreamEvent.stream(source),
    );
    expect(response).toBeInstanceOf(Response);
    expect(response.asDict()).toEqual(built);

    const events = pieces.map((event) => ResponseStreamEvent.fromJSON(event));
    await ResponseStreamEvent.collect(events);
    expect(events.map((event) => event.asDict())).toEqual(pieces);
  });

  it("is what the last event says that holds a whole one", async () => {
    const last = { id: "resp_1", status: "completed", output: [], usage: { total_tokens: 3 } };
    const all = [...pieces, { type: "response.completed", response: last }];
    const events = all.map((event) => ResponseStreamEvent.fromJSON(event));
    expect((await ResponseStreamEvent.collect(events)).asDict()).toEqual(last);
  });

  it("takes finished pieces for what they replace", async () => {
    const done: readonly JsonObject[] = [
      { type: "response.output_text.done", ...place, text: "Gruß" },
      {
        type: "response.code_interpreter_call_code.done",
        output_index: 3,
        item_id: "c",
        code: "1",
      },
      {
        type: "response.output_item.done",
        output_index: 1,
        item: { type: "function_call", id: "f", arguments: "{}" },
      },
    ];
    const events = [...pieces, ...done].map((event) => ResponseStreamEvent.fromJSON(event));
    const output = (await ResponseStreamEvent.collect(events)).asDict().output;
    expect(output?.filter(isJsonObject)).toMatchObject([
      message([{ type: "output_text", text: "Gruß", annotations: [] }]),
      { arguments: "{}" },
      { type: "reasoning" },
      { code: "1" },
      { type: "mcp_call" },
    ]);
  });

  it("passes over what is said about impossible places", async () => {
    const impossible: readonly JsonObject[] = [
      { type: "response.output_text.delta", ...place, output_index: 1e9, delta: "x" },
      { type: "response.output_text.delta", ...place, output_index: "0", delta: "x" },
      { type: "response.output_text.delta", ...place, output_index: -1, delta: "x" },
      { type: "response.output_text.delta", ...place, output_index: null, delta: "x" },
      { type: "response.output_text.delta", delta: "x" },
    ];
    const events = [...pieces, ...impossible].map((event) => ResponseStreamEvent.fromJSON(event));
    expect((await ResponseStreamEvent.collect(events)).asDict()).toEqual(built);
  });

  it("is not there when its stream breaks, which says why", async () => {
    const broken = 'data: {"type":"response.created","response":{}}\n\ndata: {\n\n';
    const stream = ResponseStreamEvent.stream(new Blob([broken]).stream());
    await expect(ResponseStreamEvent.collect(stream)).rejects.toThrow("event 2, on line 3");
  });
});

function message(content: readonly JsonObject[]): JsonObject {
  return {
    type: "message",
    id: "msg_1",
    role: "assistant",
    status: "in_progress",
    content: [...content],
  };
}

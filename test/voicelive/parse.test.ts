import {
  ClientEvent,
  ResponseCreateParams,
  ServerEvent,
  VideoCrop,
  Voice,
} from "ai-wire-models/voicelive";
import { describe, expect, it } from "vitest";
import { clientSamples, serverSamples } from "./samples.js";

/** What `safeParse` gives, whatever it is called on. */
interface Parser {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
}

describe("parse accepts", () => {
  it.each(serverSamples.map(({ name, form, wire }) => [`${name} (${form})`, wire] as const))(
    "%s",
    (_name, wire) => {
      expect(issues(ServerEvent, wire)).toEqual([]);
      expect(ServerEvent.parse(wire).toJSON()).toEqual(wire);
    },
  );

  it.each(clientSamples.map(({ name, form, wire }) => [`${name} (${form})`, wire] as const))(
    "%s",
    (_name, wire) => {
      expect(issues(ClientEvent, wire)).toEqual([]);
      expect(ClientEvent.parse(wire).toJSON()).toEqual(wire);
    },
  );

  it("what is newer than the package", () => {
    expect(issues(ServerEvent, { type: "response.scent.delta", delta: 1 })).toEqual([]);
    expect(issues(Voice, "a-voice-of-tomorrow")).toEqual([]);
    expect(
      issues(ServerEvent, { type: "error", error: { type: "t", message: "m" }, new: 1 }),
    ).toEqual([]);
  });
});

describe("parse misses every required key of", () => {
  const required = [...clientSamples, ...serverSamples].filter(
    ({ form, wire }) => form === "minimal" && Object.keys(wire).length > 1,
  );
  it.each(required)("$name", ({ wire }) => {
    const union = clientSamples.some((sample) => sample.wire === wire) ? ClientEvent : ServerEvent;
    for (const key of Object.keys(wire).filter((name) => name !== "type")) {
      const rest = Object.fromEntries(Object.entries(wire).filter(([name]) => name !== key));
      expect(issues(union, rest), `without ${key}`).toEqual([`required at ${key}`]);
    }
  });
});

describe("parse names the place of a fault", () => {
  it.each([
    [
      {
        type: "response.text.delta",
        response_id: 1,
        item_id: "i",
        output_index: 0,
        content_index: 0,
        delta: "",
      },
      ["type at response_id"],
    ],
    [
      {
        type: "response.done",
        response: {
          output: [
            {
              type: "message",
              role: "assistant",
              status: "completed",
              content: [
                { type: "text", text: "" },
                { type: "text", text: 5 },
              ],
            },
          ],
        },
      },
      ["type at response/output/0/content/1/text"],
    ],
    [
      {
        type: "session.created",
        session: {
          tools: [{ type: "function" }],
          turn_detection: { type: "server_vad", threshold: 2 },
        },
      },
      ["maximum at session/turn_detection/threshold", "required at session/tools/0/name"],
    ],
  ])("%j", (wire, expected) => {
    expect(issues(ServerEvent, wire).sort()).toEqual(expected);
  });
});

describe("parse holds to limits", () => {
  it.each([
    [ResponseCreateParams, { temperature: 0.5 }, ["minimum at temperature"]],
    [ResponseCreateParams, { temperature: 1.2 }, []],
    [
      ResponseCreateParams,
      { metadata: Object.fromEntries(Array.from({ length: 17 }, (_, key) => [`k${key}`, ""])) },
      ["maxProperties at metadata"],
    ],
    [ResponseCreateParams, { metadata: { k: "x".repeat(513) } }, ["maxLength at metadata/k"]],
    [ResponseCreateParams, { metadata: { k: "👩".repeat(512) } }, []],
    [VideoCrop, { top_left: [0], bottom_right: [1, 2] }, ["minItems at top_left"]],
    [VideoCrop, { top_left: [0, -1], bottom_right: [1, 2] }, ["minimum at top_left/1"]],
  ])("%o of %j", (model, wire, expected) => {
    expect(issues(model, wire)).toEqual(expected);
  });
});

function issues(model: Parser, wire: unknown): string[] {
  const result = model.safeParse(wire);
  if (result.success) return [];
  return result.error.issues.map(({ path, keyword }) => `${keyword} at ${path.join("/")}`);
}

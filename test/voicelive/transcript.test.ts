import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../../generator/source/json.js";
import { makeExampleRecording, makeTranscript } from "./make-transcript.js";

const made = makeTranscript();
const files = [
  ["server", new URL("transcript.ndjson", import.meta.url), made.server],
  ["client", new URL("transcript.client.ndjson", import.meta.url), made.client],
  [
    "example",
    new URL("../../examples/voicelive/recording.ndjson", import.meta.url),
    makeExampleRecording(),
  ],
] as const;

if (process.env.UPDATE === "1") {
  for (const [, url, text] of files) writeFileSync(url, text);
}

describe("the transcript", () => {
  it.each(files)("of the %s is what the script makes", (_direction, url, text) => {
    expect(readFileSync(url, "utf8")).toBe(text);
  });

  it("has one canonical JSON object a line", () => {
    for (const [, , text] of files) {
      for (const line of text.trimEnd().split("\n")) {
        expect(JSON.stringify(JSON.parse(line))).toBe(line);
      }
    }
  });

  it("is as long and as varied as a real session", () => {
    const events = parseLines(made.server);
    const audio = events.filter((event) => event.type === "response.audio.delta");
    const sizes = audio.map((event) => String(event.delta).length);
    expect(events.length).toBeGreaterThanOrEqual(300);
    expect(new Set(events.map((event) => event.type)).size).toBeGreaterThanOrEqual(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2048);
    expect(events.filter((event) => Object.keys(event)[0] !== "type").length).toBeGreaterThan(10);
  });
});

function parseLines(text: string): JsonObject[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line))
    .filter(isJsonObject);
}

import type { JsonObject } from "../../generator/source/json.js";
import { recordSpokenAnswer, recordWrittenAnswer } from "./transcript/answer.js";
import { recordFailures, recordInterruption } from "./transcript/mishaps.js";
import { recordOpening } from "./transcript/opening.js";
import { recordQuestion } from "./transcript/question.js";
import { startRecording } from "./transcript/recording.js";
import { recordSurprises } from "./transcript/surprises.js";
import { recordFunctionCall, recordMcpCall, recordSearches } from "./transcript/tools.js";

/** Both directions of one session: one JSON text a line, exactly as `JSON.stringify` writes it. */
export interface Transcript {
  readonly server: string;
  readonly client: string;
}

/** Writes the session down. Always the same text: the only chance in it comes from a fixed seed. */
export function makeTranscript(): Transcript {
  const recording = startRecording(20260715);
  recordOpening(recording);
  recordQuestion(recording, "When does the last ferry to Norderney leave tonight?", 1240);
  recordFunctionCall(recording);
  recordSpokenAnswer(
    recording,
    "The last ferry leaves at twenty-five past six from pier two, and it takes fifty-five minutes.",
  );
  recordQuestion(recording, "And how high is the tide then?", 14200);
  recordMcpCall(recording);
  recordSpokenAnswer(
    recording,
    "At that hour the water stands at about three metres, so the ferry will leave on time.",
  );
  recordSurprises(recording);
  recordWrittenAnswer(
    recording,
    "Abfahrt 18:25 Uhr, Anlegestelle 2 – bitte zwanzig Minuten früher da sein. Gute Überfahrt! ⛴️🌊",
  );
  recordQuestion(recording, "What is written about winter in the timetable?", 41000);
  recordSearches(recording);
  recordSpokenAnswer(
    recording,
    "In winter there is one ferry less in the morning, and none at all when the ice is thick.",
  );
  recordFailures(recording);
  recordInterruption(recording, 73400);
  recordWrittenAnswer(
    recording,
    "Of course. I have stopped. Just say when you would like to go on.",
  );
  return { server: lines(recording.fromServer), client: lines(recording.fromClient) };
}

/** A short and uneventful session, server side only: what the example plays. */
export function makeExampleRecording(): string {
  const recording = startRecording(4);
  recordOpening(recording);
  recordQuestion(recording, "When does the last ferry leave?", 900);
  recordSpokenAnswer(recording, "The last ferry leaves at twenty-five past six.");
  recording.server("rate_limits.updated", { rate_limits: [{ name: "tokens", remaining: 14998 }] });
  recordWrittenAnswer(recording, "Abfahrt 18:25 Uhr, Anlegestelle 2. Gute Überfahrt! ⛴️");
  return lines(recording.fromServer);
}

function lines(events: readonly JsonObject[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}

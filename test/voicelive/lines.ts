import { readFileSync } from "node:fs";
import { isJsonObject, type JsonObject } from "../../generator/source/json.js";

/** The recorded events of one direction, one JSON text each. */
export function readLines(file: "transcript.ndjson" | "transcript.client.ndjson"): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
}

/** The same events as plain JSON, for expectations that owe nothing to the code under test. */
export function parseLines(lines: readonly string[]): JsonObject[] {
  return lines.map((line): unknown => JSON.parse(line)).filter(isJsonObject);
}
